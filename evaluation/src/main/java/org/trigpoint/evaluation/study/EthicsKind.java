package org.trigpoint.evaluation.study;

/// What kind of work the study is, as decided by those responsible.
public enum EthicsKind {
    SERVICE_EVALUATION,
    RESEARCH
}
