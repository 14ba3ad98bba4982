package org.trigpoint.evaluation.change;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Inlined;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;

/// Names the parts of a result; remembers the components of each record class it has met.
final class Naming {

    private record Part(String key, Method accessor, boolean inlined) {}

    private final Map<Class<?>, List<Part>> known = new HashMap<>();

    StatisticsTree.Node node(Object value) {
        return switch (value) {
            case Estimate.Estimated<?>(Object estimated) -> node(estimated);
            case Estimate.NotEstimable<?>(String reason) -> new StatisticsTree.Undefined(reason);
            case Interval(double lower, double upper) ->
                    new StatisticsTree.Items(List.of(number(lower), number(upper)));
            case Double number -> number(number);
            case Long number -> number(number.doubleValue());
            case Integer number -> number(number.doubleValue());
            case Boolean truth -> new StatisticsTree.Truth(truth);
            case String text -> new StatisticsTree.Text(text);
            case Enum<?> constant ->
                    new StatisticsTree.Text(
                            constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case List<?> list -> new StatisticsTree.Items(list.stream().map(this::node).toList());
            case Map<?, ?> map -> branch(map);
            case Record result -> branch(result);
            default ->
                    throw new IllegalArgumentException(
                            "No result is written as a " + value.getClass().getName());
        };
    }

    /// Zero is written without a sign.
    private static StatisticsTree.Node number(double value) {
        return new StatisticsTree.Figure(value + 0.0);
    }

    private StatisticsTree.Branch branch(Map<?, ?> map) {
        SequencedMap<String, StatisticsTree.Node> nodes = new LinkedHashMap<>();
        map.forEach((name, value) -> put(nodes, (String) name, value));
        return new StatisticsTree.Branch(nodes);
    }

    private StatisticsTree.Branch branch(Record result) {
        SequencedMap<String, StatisticsTree.Node> nodes = new LinkedHashMap<>();
        for (Part part : known.computeIfAbsent(result.getClass(), Naming::partsOf)) {
            Object value = valueOf(result, part.accessor);
            if (part.inlined) {
                inline(nodes, value);
            } else {
                put(nodes, part.key, value);
            }
        }
        return new StatisticsTree.Branch(nodes);
    }

    private void inline(Map<String, StatisticsTree.Node> nodes, Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(inner -> inline(nodes, inner));
            case Record inner -> nodes.putAll(branch(inner).nodes());
            default ->
                    throw new IllegalArgumentException(
                            "Only a record can be inlined, got " + value.getClass().getName());
        }
    }

    /// What is not there at all has no key.
    private void put(Map<String, StatisticsTree.Node> nodes, String key, Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(inner -> nodes.put(key, node(inner)));
            case OptionalDouble optional ->
                    optional.ifPresent(number -> nodes.put(key, number(number)));
            default -> nodes.put(key, node(value));
        }
    }

    private static List<Part> partsOf(Class<?> type) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Key key = component.getAnnotation(Key.class);
            parts.add(
                    new Part(
                            key == null ? snakeCase(component.getName()) : key.value(),
                            component.getAccessor(),
                            component.isAnnotationPresent(Inlined.class)));
        }
        return parts;
    }

    private static Object valueOf(Record result, Method accessor) {
        try {
            return accessor.invoke(result);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "A result record and its components are public: " + accessor, e);
        }
    }

    static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isUpperCase(letter)) {
                snake.append('_').append(Character.toLowerCase(letter));
            } else {
                snake.append(letter);
            }
        }
        return snake.toString();
    }
}
