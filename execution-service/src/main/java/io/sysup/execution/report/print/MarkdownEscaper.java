package io.sysup.execution.report.print;

import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.util.regex.Pattern;

/**
 * Text of machines stays text: it opens no link, no tag and no cell. A backslash before every sign
 * that Markdown may read, as its standard allows for all of ASCII's punctuation.
 */
final class MarkdownEscaper implements ResultMapper {
    static final String MEDIA_TYPE = "text/markdown";
    private static final Pattern SIGN =
            Pattern.compile("[\\\\`*_{}\\[\\]<>#|~!&]|^[-+](?= )|(?<=^\\d{1,9})[.)](?= |$)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /** Without it, readers that make links of bare addresses would. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp)://|www\\.");

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return origin.getVariant()
                .map(Variant::getContentType)
                .filter(MEDIA_TYPE::equals)
                .isPresent();
    }

    @Override
    public String map(Object result, Expression expression) {
        return escaped(String.valueOf(result));
    }

    static String escaped(String text) {
        String line = INVISIBLE.matcher(text).replaceAll(" ").strip();
        String signs = SIGN.matcher(line).replaceAll("\\\\$0");
        return ADDRESS.matcher(signs)
                .replaceAll(found -> found.group().replace(":", "\\\\:").replace(".", "\\\\."));
    }
}
