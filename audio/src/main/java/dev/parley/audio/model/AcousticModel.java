package dev.parley.audio.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of the built-in model that is the same for every home. */
final class AcousticModel {

    private AcousticModel() {
    }

    /** Writes {@code am/final.mdl}, {@code conf} and {@code graph/phones} into an empty directory. */
    static void write(Path directory, DecoderSettings settings) throws IOException {
        AcousticDefinition definition = AcousticDefinition.load();
        AcousticParameters parameters = AcousticParameters.load();
        SenoneOrder senones = new SenoneOrder(definition);
        TransitionModel transitions = new TransitionModel(definition, senones, parameters.transitions());
        Nnet network = AcousticNetwork.of(parameters, senones, settings.floor());

        Path model = Files.createDirectories(directory.resolve("am")).resolve("final.mdl");
        try (OutputStream file = Files.newOutputStream(model)) {
            KaldiOutput out = new KaldiOutput(file).binaryMark();
            transitions.write(out);
            network.write(out);
            out.token("<LeftContext>").int32(0).token("<RightContext>").int32(0).token("<Priors>").vector();
            out.flush();
        }
        Path conf = Files.createDirectories(directory.resolve("conf"));
        Files.writeString(conf.resolve("mfcc.conf"), Cepstra.kaldiConfiguration());
        Files.writeString(conf.resolve("model.conf"), settings.kaldiConfiguration(transitions.silencePhones()));
        Path phones = Files.createDirectories(directory.resolve("graph/phones"));
        Files.writeString(phones.resolve("word_boundary.int"), transitions.wordBoundaries());
    }
}
