package dev.parley.runtime.resolve;

/** English nouns in the singular and the plural, as far as words for devices need it. Stateless. */
public final class Nouns {

    private Nouns() {
    }

    /** "light" for "lights", "switch" for "switches"; a singular stays as it is. */
    public static String singular(String noun) {
        if (!noun.endsWith("s") || noun.endsWith("ss")) {
            return noun;
        }
        int cut = noun.endsWith("ches") || noun.endsWith("shes") || noun.endsWith("xes") ? 2 : 1;
        return noun.endsWith("ies") ? noun.substring(0, noun.length() - 3) + "y"
                : noun.substring(0, noun.length() - cut);
    }

    /** "lights" for "light"; a plural stays as it is. */
    public static String plural(String noun) {
        if (plural(singular(noun), noun)) {
            return noun;
        }
        boolean hissing = noun.endsWith("ch") || noun.endsWith("sh") || noun.endsWith("x") || noun.endsWith("ss");
        return noun.endsWith("y") && !noun.endsWith("ay") ? noun.substring(0, noun.length() - 1) + "ies"
                : noun + (hissing ? "es" : "s");
    }

    private static boolean plural(String singular, String noun) {
        return !singular.equals(noun);
    }

    /** "are" after a plural, else "is". */
    public static String verb(String noun) {
        return plural(singular(noun), noun) ? "are" : "is";
    }
}
