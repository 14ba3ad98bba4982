package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.study.PlannedPart;

/// In how many meetings a planned part of the training was delivered.
///
/// @param part what was planned
/// @param meetings for how many it was planned
/// @param delivered in how many it was delivered
/// @param partly in how many it was delivered in part
/// @param not in how many it was not
/// @param unnoted of how many nobody noted it
public record DeliveryFinding(
        String part, long meetings, long delivered, long partly, long not, long unnoted) {

    /// Part by part, in the folder's order.
    static List<DeliveryFinding> of(List<PlannedPart> delivery) {
        Map<String, List<PlannedPart>> byPart = new LinkedHashMap<>();
        delivery.forEach(
                row -> byPart.computeIfAbsent(row.part(), _ -> new ArrayList<>()).add(row));
        return byPart.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static DeliveryFinding of(String part, List<PlannedPart> rows) {
        return new DeliveryFinding(
                part,
                rows.size(),
                count(rows, Optional.of(PlannedPart.Delivered.YES)),
                count(rows, Optional.of(PlannedPart.Delivered.PARTLY)),
                count(rows, Optional.of(PlannedPart.Delivered.NO)),
                count(rows, Optional.empty()));
    }

    private static long count(List<PlannedPart> rows, Optional<PlannedPart.Delivered> delivered) {
        return rows.stream().filter(row -> row.delivered().equals(delivered)).count();
    }
}
