package dev.parley.audio.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Consumer;

/**
 * A Kaldi nnet3 network under construction. Each method adds a node and answers its name; an input is a node's name or
 * a descriptor made by {@link #append}, {@link #shifted} or {@link #plusPrevious}.
 */
final class Nnet {

    private final List<String> lines = new ArrayList<>();
    private final List<Component> components = new ArrayList<>();

    private record Component(String name, Consumer<KaldiOutput> body) {
    }

    String input(String name, int dimension) {
        lines.add("input-node name=%s dim=%d".formatted(name, dimension));
        return name;
    }

    /** Declares a node the result of the network. */
    void output(String node) {
        lines.add("output-node name=output input=%s objective=linear".formatted(node));
    }

    /** weights x input + bias. */
    String affine(String name, double[][] weights, double[] bias, String input) {
        return component(name, input, "FixedAffineComponent", out -> out
                .token("<LinearParams>").matrix(weights)
                .token("<BiasParams>").vector(bias));
    }

    /** Cuts the input into vectors of a dimension and multiplies them, element by element. */
    String product(String name, int parts, int dimension, String input) {
        return component(name, input, "ElementwiseProductComponent", out -> out
                .token("<InputDim>").int32(parts * dimension)
                .token("<OutputDim>").int32(dimension));
    }

    String sigmoid(String name, int dimension, String input) {
        return nonlinearity(name, "SigmoidComponent", dimension, input);
    }

    String softmax(String name, int dimension, String input) {
        return nonlinearity(name, "SoftmaxComponent", dimension, input);
    }

    /**
     * The exact natural logarithm of each element, by a detour: normalising a block of one element leaves its sign and
     * appends the logarithm of its size, so the result interleaves signs and logarithms.
     */
    String signsAndLogarithms(String name, int dimension, String input) {
        return component(name, input, "NormalizeComponent", out -> out
                .token("<InputDim>").int32(dimension)
                .token("<BlockDim>").int32(1)
                .token("<TargetRms>").float32(1)
                .token("<AddLogStddev>").bool(true));
    }

    /** Element i of the result is element {@code columns[i]} of the input. */
    String permute(String name, int[] columns, String input) {
        return component(name, input, "PermuteComponent", out -> out.token("<ColumnMap>").integers(columns));
    }

    /** The input as it is: a node for others to refer to. */
    String same(String name, int dimension, String input) {
        return component(name, input, "NoOpComponent", out -> out
                .token("<Dim>").int32(dimension)
                .token("<BackpropScale>").float32(1));
    }

    /** Some neighbouring elements of a node. */
    String range(String name, String node, int offset, int dimension) {
        lines.add("dim-range-node name=%s input-node=%s dim-offset=%d dim=%d".formatted(name, node, offset, dimension));
        return name;
    }

    static String append(String... inputs) {
        return append(List.of(inputs));
    }

    static String append(List<String> inputs) {
        StringJoiner all = new StringJoiner(", ", "Append(", ")");
        inputs.forEach(all::add);
        return all.toString();
    }

    /** A node some frames later (or, negative, earlier). */
    static String shifted(String node, int frames) {
        return "Offset(%s, %d)".formatted(node, frames);
    }

    /** A node plus another one frame before, where there is one: how a recursion is closed. */
    static String plusPrevious(String node, String recursive) {
        return "Sum(%s, IfDefined(Offset(%s, -1)))".formatted(node, recursive);
    }

    void write(KaldiOutput out) {
        out.token("<Nnet3>").text("\n" + String.join("\n", lines) + "\n\n");
        out.token("<NumComponents>").int32(components.size());
        for (Component component : components) {
            out.token("<ComponentName>").token(component.name());
            component.body().accept(out);
        }
        out.token("</Nnet3>");
    }

    private String nonlinearity(String name, String type, int dimension, String input) {
        return component(name, input, type, out -> out
                .token("<Dim>").int32(dimension)
                .token("<ValueAvg>").vector()
                .token("<DerivAvg>").vector()
                .token("<Count>").float64(0));
    }

    private String component(String name, String input, String type, Consumer<KaldiOutput> body) {
        lines.add(String.format(Locale.ROOT, "component-node name=%s component=%s input=%s", name, name, input));
        components.add(new Component(name, out -> {
            out.token("<" + type + ">");
            body.accept(out);
            out.token("</" + type + ">");
        }));
        return name;
    }
}
