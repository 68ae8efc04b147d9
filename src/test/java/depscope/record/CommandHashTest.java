package depscope.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hashes that ninja 1.11.1, 1.12.1 and 1.13.2 wrote to their logs. */
class CommandHashTest {
    /** A command that does nothing, of so many bytes. */
    private static String command(int length) {
        if (length < 4) {
            return ":;:".substring(0, length);
        }
        StringBuilder text = new StringBuilder(": ");
        for (int i = 0; text.length() < length; i++) {
            text.append("abcdefghij klmnop/qrstu.vwxyz-0123456789_".charAt((i * 7 + i / 5) % 40));
        }
        if (text.charAt(length - 1) == ' ') {
            text.setCharAt(length - 1, 'x');
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
            "1, 2e49d2477c6737f0, a2da22321247804b",
            "2, 925ddfd3c4b102b0, 8f67c90cb3692802",
            "3, c4e518d710bdcca3, 709553b86689a1fa",
            "4, d9de49a40064b387, 275a9b5516fb682a",
            "5, bd07cd697d538200, 5be4b4c469be5cc4",
            "7, e22501f1ff4e0de3, 1eb2b9743ccc1437",
            "8, 9ef76bd40e834d61, d4591d9ce7fb344c",
            "9, 2d2fe2880dfc21ae, f68afa4efc925e73",
            "15, a4022d05eef5d7b, e8b6c870267d8450",
            "16, 3d5d9245578adb8d, 5f6c279a48f482a",
            "17, 29c68bc33640cee6, 2ec6a363e5abf300",
            "24, 28a0c3d49af19582, 2e0132b3167d302f",
            "31, 26ad2ef923b1c5b1, c360f410fc6793bd",
            "32, 13abff7c19680603, 673ea4132f1c9d4f",
            "33, fc74bb345238b561, af7209ddee953fed",
            "47, df95d1db4a62b2dd, f378ad9c68b9a24c",
            "48, 333470d91d6e0d4d, 5d4f1ae6d60aa6e",
            "49, 764dc16954a7d6b6, 70c848eedf1db67e",
            "64, c07f3bd953626fb6, 4a7aead7d681cac6",
            "65, 3f904fdf6e3a0e49, 33f869a758947635",
            "95, b74611611af68243, 53de9965bd091f1e",
            "96, fdb31ab45da017e3, e40fb3e29142be11",
            "97, a71d2227b953d43b, 91dd4140a52582ad",
            "113, c26a034fb40f2416, 4db7ea57ae8d6f81",
            "144, db317eeea330a66e, d8e1fd8565d01862",
            "150, 2a3c76ab63893c7d, 68cd69d6ba5b0960",
            "300, 87073b69e1639fc1, a85695f5882b948f"})
    void isNinjas(int length, String murmur, String rapid) {
        String line = command(length);
        assertEquals(murmur, Long.toHexString(CommandHash.of(4, line, "")));
        assertEquals(murmur, Long.toHexString(CommandHash.of(5, line, "")));
        assertEquals(murmur, Long.toHexString(CommandHash.of(6, line, "")));
        assertEquals(rapid, Long.toHexString(CommandHash.of(7, line, "")));
        byte[] bytes = ("xyz" + line + "!").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(rapid, Long.toHexString(CommandHash.of(7, bytes, 3, length)));
    }

    @Test
    void aResponseFileCounts() {
        String content = "'a b'\n'c'\\''d' caf\u00c3\u00a9";
        assertEquals("49b6dd95860d791b", Long.toHexString(CommandHash.of(5, ": rsp", content)));
        assertEquals("744b0c65b7639564", Long.toHexString(CommandHash.of(7, ": rsp", content)));
    }
}
