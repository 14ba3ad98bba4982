package org.trigpoint.evaluation.intake;

import org.trigpoint.evaluation.study.Scale;

/// An item as it will stand in study.yaml.
///
/// @param id its short name, and that of its facet
/// @param label what a report calls it
/// @param text the wording people saw
/// @param scale the ratings it allows
/// @param scaleSureness whether the scale is written somewhere or only guessed from the ratings
record ItemPlan(String id, String label, String text, Scale scale, Sureness scaleSureness) {}
