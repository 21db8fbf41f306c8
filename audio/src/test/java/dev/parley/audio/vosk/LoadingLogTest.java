package dev.parley.audio.vosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadingLogTest {

    @Test
    void kaldiAndOpenFstMessages_areSortedBySeverity() {
        LoadingLog log = LoadingLog.of("""
                LOG (VoskAPI:ReadDataFiles():model.cc:213) Decoding params beam=11
                WARNING (VoskAPI:OutputArcForce():word-align-lattice.cc:625) Odd lattice
                ERROR: Fst::Read: Can't open file: m/graph/HCLr.fst
                ERROR (VoskAPI:Recognizer():recognizer.cc:35) Can't create decoding graph
                """);

        assertEquals(List.of("Decoding params beam=11"), log.notes());
        assertEquals(List.of("Odd lattice"), log.warnings());
        assertEquals(List.of("Fst::Read: Can't open file: m/graph/HCLr.fst", "Can't create decoding graph"),
                log.errors());
        assertEquals(List.of(), log.foreign());
    }

    @Test
    void linesOfOthers_areKeptApart() {
        LoadingLog log = LoadingLog.of("INFO: started\nLOG (VoskAPI:f():a.cc:1) x\njava.lang.Error: y\n");

        assertEquals(List.of("INFO: started", "java.lang.Error: y"), log.foreign());
    }

    @Test
    void optionListOfKaldi_isLeftOut() {
        LoadingLog log = LoadingLog.of("""

                some usage text
                Options:
                  --beam                      : Decoding beam. (float, default = 16)

                Standard options:
                  --help                      : Print out usage message (bool, default = false)

                Command line was:\s
                ERROR (VoskAPI:ReadConfigFile():parse-options.cc:494) Invalid option --foo=3 in config file m.conf
                """);

        assertEquals(List.of(), log.foreign());
        assertEquals(List.of("Invalid option --foo=3 in config file m.conf"), log.errors());
    }

    @Test
    void bytesOfADamagedFile_areNotPassedOn() {
        LoadingLog log =
                LoadingLog.of("ERROR (VoskAPI:f():io-funcs.cc:209) Got \u0007\u00ff\u001b[31m" + "x".repeat(999));

        assertEquals(303, log.errors().get(0).length());
        assertEquals("Got ?[31mxx", log.errors().get(0).substring(0, 11));
    }
}
