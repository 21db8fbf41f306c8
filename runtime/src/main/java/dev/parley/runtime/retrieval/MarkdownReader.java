package dev.parley.runtime.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the sentences of a Markdown file, each with the headings above it. Headings, lists, tables and quotations are
 * known; marks within lines are left out. Plain text is Markdown without marks. Confined to one thread; for one text.
 */
final class MarkdownReader {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)[\\s#]*");
    private static final Pattern UNDERLINE = Pattern.compile("=+|-{2,}");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d{1,4}[.)])\\s+(?:\\[[ xX]]\\s+)?(.*)");
    private static final Pattern RULE = Pattern.compile("[-*_\\s]{3,}|```.*|~~~.*");
    private static final Pattern BELOW_HEADER = Pattern.compile("\\|[|:\\s-]+");
    private static final String LEADS = ":";

    private final String name;
    private final TreeMap<Integer, String> headings = new TreeMap<>();
    private final StringBuilder block = new StringBuilder();
    private final List<Passage> passages = new ArrayList<>();
    private String title;
    private String lead = "";
    private boolean inList;
    private int leftOut;

    MarkdownReader(String fileName) {
        this.name = fileName.replaceFirst("\\.\\w+$", "").replaceAll("[-_\\s]+", " ").strip();
        this.title = name;
    }

    Document read(String text) {
        List<String> lines = text.replaceAll("(?s)<!--.*?-->", " ").lines().map(String::strip).toList();
        for (String line : frontMatterLeft(lines)) {
            line(line);
        }
        end();
        List<Passage> titled = passages.stream().map(each -> new Passage(title, each.context(), each.text())).toList();
        return new Document(title, titled, leftOut);
    }

    private static List<String> frontMatterLeft(List<String> lines) {
        int end = !lines.isEmpty() && lines.get(0).equals("---") ? lines.subList(1, lines.size()).indexOf("---") : -1;
        return lines.subList(end < 0 ? 0 : end + 2, lines.size());
    }

    private void line(String line) {
        String quoted = line.replaceFirst("^(>\\s*)+", "");
        Matcher heading = HEADING.matcher(quoted);
        Matcher item = ITEM.matcher(quoted);
        if (quoted.isEmpty()) {
            end();
            lead = inList ? "" : lead;
        } else if (heading.matches()) {
            end();
            heading(heading.group(1).length(), heading.group(2));
        } else if (UNDERLINE.matcher(quoted).matches() && block.length() > 0) {
            String above = block.toString();
            block.setLength(0);
            heading(quoted.startsWith("=") ? 1 : 2, above);
        } else if (RULE.matcher(quoted).matches()) {
            end();
        } else if (BELOW_HEADER.matcher(quoted).matches()) {
            block.setLength(0);
        } else if (quoted.startsWith("|")) {
            end();
            block.append(Stream.of(quoted.split("\\|")).map(String::strip).filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(", ")));
        } else if (item.matches()) {
            end();
            inList = true;
            block.append(item.group(1));
        } else {
            block.append(block.isEmpty() ? "" : " ").append(quoted);
        }
    }

    private void heading(int level, String text) {
        String words = plain(text);
        if (level == 1 && headings.isEmpty() && title.equals(name) && !words.isEmpty()) {
            title = words;
        } else {
            headings.tailMap(level).clear();
            headings.put(level, words);
        }
        lead = "";
        inList = false;
    }

    /** Ends a paragraph, an item or a row. */
    private void end() {
        if (block.isEmpty()) {
            return;
        }
        String context = Stream.concat(headings.values().stream(), Stream.of(lead)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String text = plain(block.toString());
        block.setLength(0);
        for (String sentence : Sentences.of(text)) {
            if (sentence.length() > Document.MAX_CHARACTERS) {
                leftOut++;
            } else if (sentence.endsWith(LEADS)) {
                lead = sentence;
                inList = false;
            } else {
                passages.add(new Passage(title, context, sentence));
            }
        }
        if (!text.endsWith(LEADS) && !inList) {
            lead = "";
        }
    }

    /** Without marks: emphasis, code, links, pictures, tags. */
    private static String plain(String text) {
        return text.replaceAll("!\\[[^\\]]*]\\([^)]*\\)", " ").replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("</?[a-zA-Z][^<>]*>", " ").replaceAll("[*`]+|~~|(?<!\\w)_+|_+(?!\\w)", "")
                .replaceAll("\\\\([^\\w\\s])", "$1").replaceAll("\\s+", " ").strip();
    }
}
