package dev.parley.audio.model;

/**
 * How Sphinx's cepstra differ from Kaldi's: by a constant, since Sphinx's mel filters have unit area and Kaldi's unit
 * height, and a factor before the logarithm is a sum after it.
 */
final class Cepstra {

    /** Cepstra a frame, the zeroth among them. */
    static final int COUNT = 13;

    private static final int FILTERS = 25;
    private static final double LOW_HERTZ = 130;
    private static final double HIGH_HERTZ = 6800;
    private static final int FFT = 512;
    private static final double BIN_HERTZ = 16_000.0 / FFT;
    private static final int LIFTER = 22;

    private Cepstra() {
    }

    /** Kaldi's configuration for these cepstra: the content of {@code mfcc.conf}. */
    static String kaldiConfiguration() {
        return String.join("\n",
                "--window-type=hamming",
                "--frame-length=25.625",
                "--frame-shift=10",
                "--preemphasis-coefficient=0.97",
                "--remove-dc-offset=false",
                "--dither=0",
                "--num-mel-bins=" + FILTERS,
                "--low-freq=" + (int) LOW_HERTZ,
                "--high-freq=" + (int) HIGH_HERTZ,
                "--num-ceps=" + COUNT,
                "--use-energy=false",
                "--cepstral-lifter=" + LIFTER,
                "--sample-frequency=16000",
                "--snip-edges=true",
                "");
    }

    /** What to add to Kaldi's cepstra to get Sphinx's. */
    static double[] sphinxMinusKaldi() {
        double[] offset = new double[COUNT];
        for (int filter = 0; filter < FILTERS; filter++) {
            double logRatio = StrictMath.log(sphinxArea(filter) / kaldiArea(filter));
            for (int k = 0; k < COUNT; k++) {
                offset[k] += logRatio * cosine(k, filter) * lifter(k);
            }
        }
        return offset;
    }

    private static double cosine(int k, int filter) {
        return Math.sqrt((k == 0 ? 1.0 : 2.0) / FILTERS) * StrictMath.cos(Math.PI / FILTERS * (filter + 0.5) * k);
    }

    private static double lifter(int k) {
        return 1 + LIFTER / 2.0 * StrictMath.sin(Math.PI * k / LIFTER);
    }

    /** Triangles of height 1, straight on the mel scale. */
    private static double kaldiArea(int filter) {
        double left = edgeMel(filter);
        double centre = edgeMel(filter + 1);
        double right = edgeMel(filter + 2);
        double area = 0;
        for (int bin = 0; bin < FFT / 2; bin++) {
            double mel = mel(bin * BIN_HERTZ);
            if (mel > left && mel < right) {
                area += mel <= centre ? (mel - left) / (centre - left) : (right - mel) / (right - centre);
            }
        }
        return area;
    }

    /** Triangles of area 1, straight on the Hertz scale, their corners rounded to FFT bins. */
    private static double sphinxArea(int filter) {
        double left = edgeBin(filter);
        double centre = edgeBin(filter + 1);
        double right = edgeBin(filter + 2);
        double area = 0;
        for (int bin = 0; bin <= FFT / 2; bin++) {
            double height = Math.min((bin - left) / (centre - left), (right - bin) / (right - centre));
            area += Math.max(0, height) * 2 / ((right - left) * BIN_HERTZ);
        }
        return area;
    }

    private static double edgeBin(int edge) {
        double hertz = 700 * (StrictMath.exp(edgeMel(edge) / 1127) - 1);
        return Math.floor(hertz / BIN_HERTZ + 0.5);
    }

    private static double edgeMel(int edge) {
        return mel(LOW_HERTZ) + edge * (mel(HIGH_HERTZ) - mel(LOW_HERTZ)) / (FILTERS + 1);
    }

    private static double mel(double hertz) {
        return 1127 * StrictMath.log(1 + hertz / 700);
    }
}
