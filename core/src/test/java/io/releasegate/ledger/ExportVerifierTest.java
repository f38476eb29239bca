package io.releasegate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExportVerifierTest {

    @Test
    void an_untouched_export_holds() throws Exception {
        ChainResult result = verify(Chains.export(Chains.of(30)));
        assertTrue(result.holds(), () -> result.broken().toString());
        assertEquals(30, result.checked());
        assertEquals(Chains.headOf(Chains.of(30).getLast().entry()), result.head());
    }

    @Test
    void each_flipped_byte_of_a_small_export_is_found() throws Exception {
        byte[] export = Chains.export(Chains.of(3));
        for (int place = 0; place < export.length; place++) {
            for (int mask : new int[] {0x01, 0x20, 0x80}) {
                byte[] changed = export.clone();
                changed[place] ^= (byte) mask;
                int at = place;
                assertFalse(
                        verify(changed).holds(),
                        () -> "byte " + at + " xor " + mask + ": " + new String(changed, UTF_8));
            }
        }
    }

    @Property(tries = 300)
    void any_changed_byte_of_a_larger_export_is_found(
            @ForAll @IntRange(min = 0) int place, @ForAll byte replacement) throws Exception {
        byte[] export = Chains.export(Chains.of(15));
        int at = place % export.length;
        boolean same = export[at] == replacement;
        export[at] = replacement;
        assertEquals(same, verify(export).holds());
    }

    @Test
    void bytes_added_or_taken_away_are_found() throws Exception {
        byte[] export = Chains.export(Chains.of(3));
        assertFalse(verify(Arrays.copyOf(export, export.length - 1)).holds());
        assertFalse(verify(Arrays.copyOf(export, export.length + 1)).holds());
        assertFalse(verify(Arrays.copyOfRange(export, 1, export.length)).holds());
        assertFalse(verify(("\n" + new String(export, UTF_8)).getBytes(UTF_8)).holds());
        assertFalse(verify((new String(export, UTF_8) + "\n").getBytes(UTF_8)).holds());
        assertFalse(
                verify(new String(export, UTF_8).replace("\n", "\r\n").getBytes(UTF_8)).holds());
    }

    @Test
    void a_missing_first_line_is_found() throws Exception {
        String export = new String(Chains.export(Chains.of(3)), UTF_8);
        byte[] rest = export.substring(export.indexOf('\n') + 1).getBytes(UTF_8);
        assertEquals("sequence number", verify(rest).broken().orElseThrow().what());
    }

    @Test
    void an_empty_file_proves_nothing() throws Exception {
        assertFalse(verify(new byte[0]).holds());
    }

    @Test
    void a_file_of_something_else_is_found_at_once() throws Exception {
        ChainResult result = verify("policies:\n- id: x\n".getBytes(UTF_8));
        assertEquals("form of the line", result.broken().orElseThrow().what());
        assertEquals(0, result.checked());
    }

    private static ChainResult verify(byte[] export) throws IOException {
        return ExportVerifier.verify(new ByteArrayInputStream(export));
    }
}
