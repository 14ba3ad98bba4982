package org.trigpoint.statistics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name under which a result record's component is written to findings and to `--json`, where
/// it differs from the component's own name in snake case (`skewness_G1`, `W`, `ci95` …). The names
/// are those of the reference files, so that a number found in a report can be found in the
/// reference and in the code.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
    String value();
}
