package io.releasegate.canonical.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes decoded as UTF-8.
 *
 * @param text without a byte order mark; wrong bytes as replacement characters
 * @param firstWrongByte offset of the first byte that is not UTF-8, -1 where all are
 * @param textOffset where in the text that byte stands
 */
record Utf8(String text, int firstWrongByte, int textOffset) {

    static Utf8 decode(byte[] bytes) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (!result.isError()) {
            return new Utf8(withoutMark(out.toString()), -1, -1);
        }
        return new Utf8(
                withoutMark(new String(bytes, StandardCharsets.UTF_8)),
                in.position(),
                withoutMark(out.toString()).length());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
