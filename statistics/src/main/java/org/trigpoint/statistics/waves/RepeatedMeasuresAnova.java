package org.trigpoint.statistics.waves;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Key;

/// One-way analysis of variance of repeated measures, people with every wave only.
///
/// @param nComplete people with every wave
/// @param waves how many
/// @param ssWave sum of squares of waves
/// @param ssSubject of people
/// @param ssError of what is left
/// @param df1 waves − 1
/// @param df2 (waves − 1)(people − 1)
/// @param f the test of equal means
/// @param p under sphericity
/// @param epsilonGg Greenhouse and Geisser's departure from sphericity, 1/(waves − 1) to 1
/// @param epsilonHf Huynh and Feldt's, without Lecoutre's correction, at most 1
/// @param pGg p with both degrees of freedom times `epsilonGg`
/// @param pHf p with both degrees of freedom times `epsilonHf`
/// @param mauchly the test of sphericity
/// @param partialEta2 wave over wave and error
/// @param generalizedEta2 wave over all three (Olejnik and Algina 2003)
/// @param friedman the same question asked of ranks
public record RepeatedMeasuresAnova(
        int nComplete,
        int waves,
        double ssWave,
        double ssSubject,
        double ssError,
        int df1,
        int df2,
        @Key("F") Estimate<Double> f,
        Estimate<Double> p,
        Estimate<Double> epsilonGg,
        @Key("epsilon_hf_lecoutre_uncorrected") Estimate<Double> epsilonHf,
        Estimate<Double> pGg,
        Estimate<Double> pHf,
        Mauchly mauchly,
        @Key("partial_eta2") Estimate<Double> partialEta2,
        @Key("generalized_eta2") Estimate<Double> generalizedEta2,
        Friedman friedman) {}
