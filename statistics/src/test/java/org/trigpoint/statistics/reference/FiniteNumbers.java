package org.trigpoint.statistics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.statistics.Estimate;

/// Looks through a result for numbers that are none.
public final class FiniteNumbers {

    private FiniteNumbers() {}

    /// Every number anywhere in the result is finite, and what is not estimable says why.
    public static void assertOnly(Object result) {
        List<String> others = new ArrayList<>();
        look("", result, others);
        assertThat(others).isEmpty();
    }

    private static void look(String path, @Nullable Object value, List<String> others) {
        switch (value) {
            case null -> others.add(path + " is null");
            case Estimate.Estimated<?>(Object inner) -> look(path, inner, others);
            case Estimate.NotEstimable<?>(String reason) -> assertThat(reason).isNotBlank();
            case Double number -> {
                if (!Double.isFinite(number)) {
                    others.add(path + " is " + number);
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    look(path + "." + i, list.get(i), others);
                }
            }
            case Map<?, ?> map ->
                    map.forEach((key, inner) -> look(path + "." + key, inner, others));
            case Optional<?> optional -> optional.ifPresent(inner -> look(path, inner, others));
            case Record result -> {
                for (RecordComponent component : result.getClass().getRecordComponents()) {
                    look(path + "." + component.getName(), read(component, result), others);
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record result) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(result);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
