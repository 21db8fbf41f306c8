package dev.parley.audio.install;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a real web server on this machine. */
@Timeout(60)
class SpeechModelsIT {

    private static final Download.Timing QUICK = new Download.Timing(Duration.ofMillis(1), Duration.ofSeconds(30));

    @TempDir
    Path folder;

    private byte[] archive;
    private Path models;
    private Path part;

    @BeforeEach
    void prepare() throws IOException {
        archive = Archives.model();
        models = folder.resolve("models");
        part = models.resolve(Archives.MODEL + ".part");
    }

    @Test
    void download_isUnpackedListedAndVerified() throws IOException {
        try (ArchiveServer server = new ArchiveServer(archive)) {
            AtomicLong last = new AtomicLong();
            SpeechModels catalogue = catalogue();
            assertEquals(Optional.empty(), catalogue.list().get(0).installed());

            Path place = catalogue.install(Archives.MODEL, server.mirror(), new Trust.Pinned(),
                    (done, total) -> last.set(done));

            assertEquals(models.resolve(Archives.MODEL), place);
            assertArrayEquals("--beam=10".getBytes(), Files.readAllBytes(place.resolve("conf/model.conf")));
            assertEquals(archive.length, last.get());
            assertEquals(Optional.of(place), catalogue.list().get(0).installed());
            assertEquals(List.of(new SpeechModels.Verified(Archives.MODEL, place, List.of())), catalogue.verify());
            assertLeft(Archives.MODEL);
        }
    }

    @Test
    void vendorsAddress_isTheDefault() throws IOException {
        try (ArchiveServer server = new ArchiveServer(archive)) {
            Offer pinned = offer();
            Offer offer = new Offer(pinned.name(), pinned.kind(), pinned.description(), pinned.bytes(),
                    pinned.licence(), pinned.sha256(), server.url(), "");

            assertTrue(Files.exists(install(catalogue(offer), new Source.Vendor())));
        }
    }

    @Test
    void connectionCutInTheMiddle_goesOnWhereItStopped() throws IOException {
        try (ArchiveServer server = new ArchiveServer(archive)
                .then(exchange -> ArchiveServer.serve(exchange, archive, 50_000))
                .then(exchange -> ArchiveServer.serve(exchange, archive, 60_000))) {
            install(catalogue(), server.mirror());

            assertEquals(3, server.ranges().size());
            assertTrue(server.ranges().get(1).matches("bytes=[1-9]\\d*-"), server.ranges().toString());
            assertLeft(Archives.MODEL);
        }
    }

    @Test
    void partOfAnEarlierRun_isCompleted() throws IOException {
        Files.createDirectories(models);
        Files.write(part, Arrays.copyOf(archive, 70_000));
        try (ArchiveServer server = new ArchiveServer(archive)) {
            install(catalogue(), server.mirror());

            assertEquals(List.of("bytes=70000-"), server.ranges());
        }
    }

    @Test
    void partOfAnotherFile_isThrownAwayAndFetchedAnew() throws IOException {
        Files.createDirectories(models);
        Files.write(part, new byte[70_000]);
        try (ArchiveServer server = new ArchiveServer(archive)) {
            install(catalogue(), server.mirror());

            assertEquals(List.of("bytes=70000-", ""), server.ranges());
        }
    }

    @Test
    void partLongerThanTheFile_isThrownAway() throws IOException {
        Files.createDirectories(models);
        Files.write(part, new byte[archive.length + 1]);
        try (ArchiveServer server = new ArchiveServer(archive)) {
            install(catalogue(), server.mirror());

            assertEquals(List.of(""), server.ranges());
        }
    }

    @Test
    void serverWithoutRanges_startsOver() throws IOException {
        Files.createDirectories(models);
        Files.write(part, Arrays.copyOf(archive, 70_000));
        try (ArchiveServer server = new ArchiveServer(archive).then(exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        })) {
            install(catalogue(), server.mirror());
            assertLeft(Archives.MODEL);
        }
    }

    @Test
    void serverThatGivesAnotherRange_startsOver() throws IOException {
        Files.createDirectories(models);
        Files.write(part, Arrays.copyOf(archive, 70_000));
        try (ArchiveServer server = new ArchiveServer(archive).then(exchange -> {
            exchange.getResponseHeaders().add("Content-Range", "bytes 5-9/" + archive.length);
            exchange.sendResponseHeaders(206, 5);
            exchange.getResponseBody().write(archive, 5, 5);
            exchange.close();
        })) {
            install(catalogue(), server.mirror());
            assertEquals(List.of("bytes=70000-", ""), server.ranges());
        }
    }

    @Test
    void busyServer_isAskedAgain() throws IOException {
        try (ArchiveServer server = new ArchiveServer(archive)
                .then(exchange -> ArchiveServer.status(exchange, 503))
                .then(exchange -> ArchiveServer.status(exchange, 429))) {
            install(catalogue(), server.mirror());

            assertEquals(3, server.ranges().size());
        }
    }

    @Test
    void serverThatFallsSilent_isGivenUpAndAskedAgain() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (ArchiveServer server = new ArchiveServer(archive).then(exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive, 0, 40_000);
            exchange.getResponseBody().flush();
            awaitQuietly(end);
        })) {
            SpeechModels impatient = new SpeechModels(List.of(offer()), models, folder.resolve("lib"), Disk.real(),
                    new Download.Timing(Duration.ofMillis(1), Duration.ofMillis(300)));

            install(impatient, server.mirror());

            assertTrue(server.ranges().contains("bytes=40000-"), server.ranges().toString());
        } finally {
            end.countDown();
        }
    }

    @Test
    void connectionThatAlwaysBreaks_keepsThePartForLater() throws IOException {
        try (ArchiveServer server = new ArchiveServer(archive)
                .then(exchange -> ArchiveServer.serve(exchange, archive, 50_000))
                .always(exchange -> ArchiveServer.status(exchange, 500))) {
            AudioException e =
                    assertThrows(AudioException.class, () -> install(catalogue(), server.mirror()));

            assertTrue(e.getMessage().contains("the server answered 500"), e.getMessage());
            assertTrue(e.getMessage().contains("go on from there"), e.getMessage());
            assertLeft(Archives.MODEL + ".part");
        }
    }

    @Test
    void missingFile_isRefusedAtOnceByItsAddress() throws IOException {
        try (ArchiveServer server = new ArchiveServer(archive)
                .always(exchange -> ArchiveServer.status(exchange, 404))) {
            AudioException e =
                    assertThrows(AudioException.class, () -> install(catalogue(), server.mirror()));

            assertTrue(e.getMessage().startsWith(server.url() + " cannot be downloaded"), e.getMessage());
            assertTrue(e.getMessage().contains("404"), e.getMessage());
            assertEquals(1, server.ranges().size());
            assertLeft();
        }
    }

    @Test
    void noServer_saysWhatElseCanBeDone() throws IOException {
        ArchiveServer server = new ArchiveServer(archive);
        Source nobody = server.mirror();
        server.close();

        AudioException e = assertThrows(AudioException.class, () -> install(catalogue(), nobody));
        assertTrue(e.getMessage().contains("--mirror"), e.getMessage());
        assertLeft();
    }

    @Test
    void wrongBytesOfTheRightLength_areRefusedAndLeaveNothing() throws IOException {
        byte[] wrong = archive.clone();
        wrong[100_000] ^= 1;
        try (ArchiveServer server = new ArchiveServer(wrong)) {
            AudioException e =
                    assertThrows(AudioException.class, () -> install(catalogue(), server.mirror()));

            assertTrue(e.getMessage().contains("SHA-256"), e.getMessage());
            assertLeft();
        }
    }

    @Test
    void fileOfAnotherLength_isRefusedBeforeItIsDownloaded() throws IOException {
        byte[] longer = Arrays.copyOf(archive, archive.length + 10);
        try (ArchiveServer server = new ArchiveServer(longer)) {
            AudioException e =
                    assertThrows(AudioException.class, () -> install(catalogue(), server.mirror()));

            assertTrue(e.getMessage().contains(longer.length + " bytes instead of " + archive.length), e.getMessage());
            assertLeft();
        }
    }

    @Test
    void bodyWithoutEnd_isStoppedAtTheLengthItShouldHave() throws IOException {
        try (ArchiveServer server = new ArchiveServer(archive).always(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(archive);
            }
            exchange.close();
        })) {
            AudioException e =
                    assertThrows(AudioException.class, () -> install(catalogue(), server.mirror()));

            assertTrue(e.getMessage().contains("more than " + archive.length + " bytes"), e.getMessage());
            assertLeft();
        }
    }

    @Test
    void fullDisk_isNoticedBeforeTheDownload() throws IOException {
        try (ArchiveServer server = new ArchiveServer(archive)) {
            SpeechModels catalogue = new SpeechModels(List.of(offer()), models, folder.resolve("lib"),
                    new Disk(path -> 1_000_000), QUICK);

            AudioException e = assertThrows(AudioException.class, () -> install(catalogue, server.mirror()));

            assertTrue(e.getMessage().contains("MB of free space in " + models), e.getMessage());
            assertEquals(List.of(), server.ranges());
            assertLeft();
        }
    }

    @Test
    void localFile_isUnpackedAndStays() throws IOException {
        Path file = Files.write(folder.resolve("model.zip"), archive);

        Path place = install(catalogue(), new Source.LocalFile(file));

        assertTrue(Files.exists(place.resolve("am/final.mdl")));
        assertTrue(Files.exists(file));
    }

    @Test
    void localFileThatIsAnother_isRefusedByName() throws IOException {
        Path file = Files.write(folder.resolve("model.zip"), Arrays.copyOf(archive, 1_000));

        AudioException e =
                assertThrows(AudioException.class, () -> install(catalogue(), new Source.LocalFile(file)));
        assertTrue(e.getMessage().startsWith(file + " has 1000 bytes"), e.getMessage());
        assertThrows(AudioException.class,
                () -> install(catalogue(), new Source.LocalFile(folder.resolve("missing.zip"))));
        assertLeft();
    }

    @Test
    void modelWithoutPublishedChecksum_needsTheUsersWord() throws IOException {
        Path file = Files.write(folder.resolve("model.zip"), archive);
        SpeechModels catalogue = catalogue(Archives.offer(archive.length, Optional.empty(), Offer.Kind.MODEL));
        Source local = new Source.LocalFile(file);

        AudioException e = assertThrows(AudioException.class, () -> install(catalogue, local));
        assertTrue(e.getMessage().contains("--sha256"), e.getMessage());
        assertThrows(AudioException.class, () -> catalogue.install(Archives.MODEL, local,
                new Trust.Given("0".repeat(64)), Progress.NONE));
        assertLeft();

        catalogue.install(Archives.MODEL, local, new Trust.Given(Sha256.of(file)), Progress.NONE);
        catalogue.install(Archives.MODEL, local, new Trust.Blind(), Progress.NONE);
        assertLeft(Archives.MODEL);
    }

    @Test
    void usersChecksumThatContradictsTheList_isRefused() {
        assertThrows(AudioException.class, () -> catalogue().install(Archives.MODEL, new Source.Vendor(),
                new Trust.Given("0".repeat(64)), Progress.NONE));
    }

    @Test
    void secondInstallation_replacesTheFirst() throws IOException {
        Path file = Files.write(folder.resolve("model.zip"), archive);
        Path place = install(catalogue(), new Source.LocalFile(file));
        Files.writeString(place.resolve("README"), "meddled with");
        Files.delete(place.resolve("conf/model.conf"));
        assertEquals(List.of("README has changed", "conf/model.conf is missing"),
                catalogue().verify().get(0).problems());

        install(catalogue(), new Source.LocalFile(file));

        assertEquals(List.of(), catalogue().verify().get(0).problems());
        assertLeft(Archives.MODEL);
    }

    @Test
    void modelSomebodyElseUnpacked_isListedButCannotBeVerified() throws IOException {
        Files.createDirectories(models.resolve(Archives.MODEL));

        assertTrue(catalogue().list().get(0).installed().isPresent());
        assertTrue(catalogue().verify().get(0).problems().get(0).contains("not installed by Parley"));
    }

    @Test
    void leftoversOfAKilledInstallation_areClearedUp() throws IOException {
        Files.createDirectories(models.resolve("." + Archives.MODEL + ".new123/am"));
        Path file = Files.write(folder.resolve("model.zip"), archive);

        install(catalogue(), new Source.LocalFile(file));

        assertLeft(Archives.MODEL);
    }

    @Test
    void secondInstallationAtATime_isRefused() throws IOException {
        Path file = Files.write(folder.resolve("model.zip"), archive);
        InstallLock held = new InstallLock(models);

        AudioException e =
                assertThrows(AudioException.class, () -> install(catalogue(), new Source.LocalFile(file)));
        assertTrue(e.getMessage().contains("Another installation"), e.getMessage());
        held.close();
        install(catalogue(), new Source.LocalFile(file));
    }

    @Test
    void archiveWithoutAModel_isRefused() throws IOException {
        byte[] other = Archives.zip(Map.of("something/else.txt", new byte[10]));
        Path file = Files.write(folder.resolve("model.zip"), other);

        AudioException e = assertThrows(AudioException.class,
                () -> install(catalogue(Archives.offer(other, folder.resolve("scratch"))), new Source.LocalFile(file)));
        assertTrue(e.getMessage().contains("holds no Vosk model"), e.getMessage());
        assertLeft();
    }

    @Test
    void libraryInAWheel_isTakenOutAlone() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("vosk/__init__.py", "import".getBytes());
        files.put("vosk/libvosk.so", "not really".getBytes());
        byte[] wheel = Archives.zip(files);
        Path file = Files.write(folder.resolve("vosk.whl"), wheel);
        Offer library = Archives.offer(wheel.length, Optional.of(Sha256.of(file)), Offer.Kind.LIBVOSK);
        SpeechModels catalogue = catalogue(library);

        Path place = catalogue.install("libvosk-test", new Source.LocalFile(file), new Trust.Pinned(), Progress.NONE);

        assertEquals(folder.resolve("lib/libvosk.so"), place);
        assertEquals("not really", Files.readString(place));
        assertEquals(List.of(), catalogue.verify().get(0).problems());
        Files.writeString(place, "changed");
        assertEquals(List.of("libvosk.so has changed"), catalogue.verify().get(0).problems());
        assertEquals(List.of("libvosk.so", "libvosk.so.sha256"), names(folder.resolve("lib")));
    }

    @Test
    void unknownName_isAnsweredWithThoseThereAre() {
        AudioException e = assertThrows(AudioException.class,
                () -> catalogue().install("vosk-model-xx", new Source.Vendor(), new Trust.Pinned(), Progress.NONE));
        assertTrue(e.getMessage().contains(Archives.MODEL), e.getMessage());
    }

    @Test
    void mirrorsAddress_mustBeHttpAndHoldNoPassword() {
        assertThrows(AudioException.class, () -> Source.Mirror.of("ftp://host/models"));
        assertThrows(AudioException.class, () -> Source.Mirror.of("not a url"));
        AudioException e =
                assertThrows(AudioException.class, () -> Source.Mirror.of("https://me:secret@host/models"));
        assertFalse(e.getMessage().contains("secret"), e.getMessage());
    }

    @RepeatedTest(4)
    void damagedArchive_installsOrIsRefusedAndLeavesNothingElse(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] small = Archives.zip(Map.of(Archives.MODEL + "/am/final.mdl", "model".repeat(30).getBytes(),
                Archives.MODEL + "/conf/model.conf", "--beam=10".getBytes()));
        for (int i = 0; i < 60; i++) {
            byte[] damaged =
                    random.nextInt(4) == 0 ? Arrays.copyOf(small, random.nextInt(small.length)) : small.clone();
            for (int flips = random.nextInt(6); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = Files.write(folder.resolve("fuzz.zip"), damaged);
            SpeechModels catalogue = catalogue(Archives.offer(damaged, folder.resolve("scratch")));
            try {
                install(catalogue, new Source.LocalFile(file));
                assertLeft(Archives.MODEL);
                Disk.delete(models.resolve(Archives.MODEL));
            } catch (AudioException e) {
                assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
                assertLeft();
            }
            assertEquals(List.of("fuzz.zip", "models", "scratch"), names(folder));
        }
    }

    private Offer offer() throws IOException {
        Path scratch = folder.resolve("scratch");
        Offer offer = Archives.offer(archive, scratch);
        Files.delete(scratch);
        return offer;
    }

    private SpeechModels catalogue() throws IOException {
        return catalogue(offer());
    }

    private SpeechModels catalogue(Offer offer) {
        return new SpeechModels(List.of(offer), models, folder.resolve("lib"), Disk.real(), QUICK);
    }

    private static Path install(SpeechModels catalogue, Source source) {
        return catalogue.install(Archives.MODEL, source, new Trust.Pinned(), Progress.NONE);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that is in the folder of the models, but for the lock. */
    private void assertLeft(String... names) throws IOException {
        assertEquals(List.of(names), names(models).stream().filter(name -> !name.equals(".install.lock")).toList());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
