package dev.parley.runtime.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The open items of a list, with what they are found by. Immutable.
 *
 * @param texts as they were typed
 * @param keys  one a text, in the same order
 * @param index the keys
 */
record Items(List<String> texts, List<String> keys, Set<String> index) {

    static Items of(List<String> texts) {
        return of(texts, texts.stream().map(Words::item).toList());
    }

    private static Items of(List<String> texts, List<String> keys) {
        return new Items(texts, keys, Set.copyOf(new HashSet<>(keys)));
    }

    boolean has(String key) {
        return index.contains(key);
    }

    /** The same with these at the end. */
    Items with(List<String> added) {
        List<String> allTexts = new ArrayList<>(texts);
        List<String> allKeys = new ArrayList<>(keys);
        for (String text : added) {
            allTexts.add(text);
            allKeys.add(Words.item(text));
        }
        return of(List.copyOf(allTexts), allKeys);
    }

    /** Only the items with these keys, or only those without. */
    Items having(Collection<String> wanted, boolean having) {
        List<String> someTexts = new ArrayList<>();
        List<String> someKeys = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (wanted.contains(keys.get(i)) == having) {
                someTexts.add(texts.get(i));
                someKeys.add(keys.get(i));
            }
        }
        return of(List.copyOf(someTexts), someKeys);
    }
}
