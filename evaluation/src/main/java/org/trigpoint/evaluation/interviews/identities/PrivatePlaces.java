package org.trigpoint.evaluation.interviews.identities;

import java.nio.file.Path;
import java.util.Optional;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// Where the files lie that tell who is who: together, and never in a study folder.
///
/// @param standIns which stand-in stands for which words
/// @param review what a person decides
/// @param seal the folder of identifiable texts
public record PrivatePlaces(Path standIns, Path review, Path seal) {
    private static final String KEY_END = ".key.csv";

    /// The usual places: beside the key file, named like it; without one beside the folder.
    ///
    /// @param key the key file, where there is one
    /// @param folder the study folder, or the folder pseudonymised texts go to
    public static PrivatePlaces of(Optional<Path> key, Path folder) {
        Path beside = key.orElse(folder).toAbsolutePath().normalize();
        String name = TextFile.nameOf(beside);
        String stem =
                key.isEmpty()
                        ? name
                        : name.endsWith(KEY_END)
                                ? name.substring(0, name.length() - KEY_END.length())
                                : name.replaceAll("\\.[^.]*$", "");
        return new PrivatePlaces(
                beside.resolveSibling(stem + ".stand-ins.csv"),
                beside.resolveSibling(stem + ".pseudonyms.csv"),
                beside.resolveSibling(stem + ".sealed"));
    }

    /// The same with another review file or another seal.
    public PrivatePlaces with(Optional<Path> otherReview, Optional<Path> otherSeal) {
        return new PrivatePlaces(standIns, otherReview.orElse(review), otherSeal.orElse(seal));
    }

    /// Refuses places within a folder that holds, or will hold, pseudonyms only.
    ///
    /// @throws FaultsFoundException naming the place
    public void keepOutOf(Path folder) {
        Path inside = folder.toAbsolutePath().normalize();
        for (Path place : new Path[] {standIns, review, seal}) {
            if (place.toAbsolutePath().normalize().startsWith(inside)) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                TextFile.nameOf(place),
                                "it tells who is who and would lie within "
                                        + TextFile.nameOf(inside)
                                        + ", which holds pseudonyms only",
                                "Keep the key file, and name places, outside that folder."));
            }
        }
    }
}
