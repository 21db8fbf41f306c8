package dev.parley.audio.install;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Puts what an archive holds in its place: unpacked beside it, brought safely to disk, and then renamed. */
final class Unpacking {

    private static final String LIBRARY = "vosk/libvosk.so";

    private final Offer offer;
    private final Path place;
    private final Disk disk;

    /**
     * Prepares to install.
     *
     * @param place the folder of a model, or the file of a library
     */
    Unpacking(Offer offer, Path place, Disk disk) {
        this.offer = offer;
        this.place = place;
        this.disk = disk;
    }

    /** The list of check sums of an installed model or library. */
    static Path checksums(Offer offer, Path place) {
        return offer.kind() == Offer.Kind.MODEL ? place.resolve("SHA256SUMS")
                : place.resolveSibling(place.getFileName() + ".sha256");
    }

    /**
     * Unpacks an archive.
     *
     * @throws AudioException where it is damaged or holds something else, or there is no room; the place is as before
     * @throws IOException    where the disk fails
     */
    void run(Path archive) throws IOException {
        Path fresh = Files.createTempDirectory(place.getParent(), "." + offer.name() + ".new");
        try {
            unpack(archive, fresh);
            if (offer.kind() == Offer.Kind.MODEL) {
                placeModel(archive, fresh.resolve(offer.name()));
            } else {
                placeLibrary(archive, fresh.resolve(LIBRARY));
            }
        } finally {
            Disk.delete(fresh);
        }
    }

    /** Removes what an installation that was killed left behind. */
    void clearUp() throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(place.getParent(), "." + offer.name() + ".{new,old}*")) {
            found.forEach(left::add);
        }
        for (Path path : left) {
            Disk.delete(path);
        }
    }

    private void unpack(Path archive, Path fresh) throws IOException {
        Predicate<String> wanted = offer.kind() == Offer.Kind.MODEL
                ? name -> name.startsWith(offer.name() + "/") : LIBRARY::equals;
        SafeZip zip;
        try {
            zip = new SafeZip(archive);
        } catch (IOException e) {
            throw damaged(archive, e);
        }
        try (zip) {
            disk.require(zip.bytes(wanted), place.getParent(), offer.name());
            zip.unpack(fresh, wanted);
        } catch (IOException e) {
            throw damaged(archive, e);
        }
    }

    private void placeModel(Path archive, Path model) throws IOException {
        if (!Files.isRegularFile(model.resolve("am/final.mdl")) && !Files.isRegularFile(model.resolve("final.mdl"))) {
            throw new AudioException(archive + " holds no Vosk model named " + offer.name());
        }
        Checksums.record(model, checksums(offer, model));
        Disk.forceFolders(model);
        Disk.replace(model, place);
    }

    private void placeLibrary(Path archive, Path library) throws IOException {
        if (!Files.isRegularFile(library)) {
            throw new AudioException(archive + " holds no " + LIBRARY);
        }
        Path sums = checksums(offer, library);
        Checksums.record(library.getParent(), sums);
        Disk.replace(library, place);
        Disk.replace(sums, checksums(offer, place));
    }

    private static AudioException damaged(Path archive, IOException e) {
        return new AudioException(archive + " cannot be unpacked: " + e.getMessage(), e);
    }
}
