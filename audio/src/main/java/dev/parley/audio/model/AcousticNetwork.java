package dev.parley.audio.model;

import static dev.parley.audio.model.Cepstra.COUNT;
import static dev.parley.audio.model.Matrix.beside;
import static dev.parley.audio.model.Matrix.diagonal;
import static dev.parley.audio.model.Nnet.append;
import static dev.parley.audio.model.Nnet.shifted;

import java.util.ArrayList;
import java.util.List;

/**
 * The Sphinx acoustic model (a phonetically tied mixture) as a Kaldi nnet3 network: Kaldi cepstra in, the logarithm of
 * each senone's density out, up to a term that is common to all senones of a frame.
 *
 * <p>For each of the three streams an affine layer over x and x² gives the log densities of all Gaussians of all
 * phones; one softmax over all of them turns these into numbers a float can hold (its normaliser is the common term); an affine
 * layer a phone mixes them into senones; the streams are multiplied.
 */
final class AcousticNetwork {

    private static final int STREAMS = 3;
    /** Keeps products of three small numbers within a float; again a common term. */
    private static final double SCALE = 1e6;

    private final Nnet net = new Nnet();
    private final AcousticParameters parameters;
    private final SenoneOrder senones;
    private final double floor;

    private AcousticNetwork(AcousticParameters parameters, SenoneOrder senones, double floor) {
        this.parameters = parameters;
        this.senones = senones;
        this.floor = floor;
    }

    /**
     * Makes the network.
     *
     * @param floor what each senone's density in each stream is at least, relative to the sum over all Gaussians:
     *              larger forgives noise, smaller tells similar sounds apart
     */
    static Nnet of(AcousticParameters parameters, SenoneOrder senones, double floor) {
        AcousticNetwork network = new AcousticNetwork(parameters, senones, floor);
        network.build();
        return network.net;
    }

    private void build() {
        String cepstra = new MeanNormalization(net).of(net.input("input", COUNT));
        List<String> mixtures = new ArrayList<>();
        List<String> streams = streams(cepstra);
        for (int stream = 0; stream < STREAMS; stream++) {
            mixtures.addAll(mixtures(stream, densities(stream, streams.get(stream))));
        }
        int count = senones.count();
        String product = net.product("senones", STREAMS, count, append(mixtures));
        String interleaved = net.signsAndLogarithms("signs-and-logs", count, product);
        String apart = net.permute("logs-and-signs", oddThenEven(count), interleaved);
        net.output(net.range("logs", apart, 0, count));
    }

    /** Cepstra, their slopes and their curvatures, as sphinxtrain's feature 1s_c_d_dd. */
    private List<String> streams(String cepstra) {
        double[][] plus = diagonal(COUNT, 1);
        double[][] minus = diagonal(COUNT, -1);
        double[] none = new double[COUNT];
        return List.of(
                net.affine("stream0", plus, none, cepstra),
                net.affine("stream1", beside(minus, plus), none,
                        append(shifted(cepstra, -2), shifted(cepstra, 2))),
                net.affine("stream2", beside(plus, minus, minus, plus), none,
                        append(shifted(cepstra, -3), shifted(cepstra, -1), shifted(cepstra, 1), shifted(cepstra, 3))));
    }

    /** The share of each Gaussian of all phones in this frame. */
    private String densities(int stream, String input) {
        List<double[]> weights = new ArrayList<>();
        List<Double> biases = new ArrayList<>();
        for (int phone = 0; phone < parameters.means().length; phone++) {
            double[][] means = parameters.means()[phone][stream];
            double[][] variances = parameters.variances()[phone][stream];
            for (int gaussian = 0; gaussian < means.length; gaussian++) {
                weights.add(linearAndSquare(means[gaussian], variances[gaussian]));
                biases.add(bias(means[gaussian], variances[gaussian]));
            }
        }
        String squares = net.product("squares" + stream, 2, COUNT, append(input, input));
        String logs = net.affine("gaussians" + stream, weights.toArray(double[][]::new),
                biases.stream().mapToDouble(Double::doubleValue).toArray(), append(input, squares));
        return net.softmax("shares" + stream, weights.size(), logs);
    }

    private static double[] linearAndSquare(double[] mean, double[] variance) {
        double[] row = new double[2 * mean.length];
        for (int k = 0; k < mean.length; k++) {
            row[k] = mean[k] / variance[k];
            row[mean.length + k] = -0.5 / variance[k];
        }
        return row;
    }

    private static double bias(double[] mean, double[] variance) {
        double sum = 0;
        for (int k = 0; k < mean.length; k++) {
            sum += mean[k] * mean[k] / variance[k] + StrictMath.log(variance[k]);
        }
        return -0.5 * sum;
    }

    /** For each phone the nodes that mix its Gaussians into its senones. */
    private List<String> mixtures(int stream, String shares) {
        List<String> nodes = new ArrayList<>();
        int gaussians = parameters.means()[0][stream].length;
        for (int phone = 0; phone < parameters.means().length; phone++) {
            String own = net.range("shares%d-%d".formatted(stream, phone), shares, gaussians * phone, gaussians);
            int[] members = senones.ofPhone(phone);
            double[][] weights = new double[members.length][gaussians];
            for (int i = 0; i < members.length; i++) {
                double[] mixture = parameters.mixtures()[members[i]][stream];
                for (int gaussian = 0; gaussian < gaussians; gaussian++) {
                    weights[i][gaussian] = SCALE * mixture[gaussian];
                }
            }
            nodes.add(net.affine("mixtures%d-%d".formatted(stream, phone), weights,
                    Matrix.constant(members.length, SCALE * floor), own));
        }
        return nodes;
    }

    private static int[] oddThenEven(int count) {
        int[] columns = new int[2 * count];
        for (int i = 0; i < count; i++) {
            columns[i] = 2 * i + 1;
            columns[count + i] = 2 * i;
        }
        return columns;
    }
}
