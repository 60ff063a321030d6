import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes an unbroken audit log of so many rows, by the rules of docs/adr/0017. */
public class AuditRows {
    public static void main(String[] args) throws Exception {
        long rows = Long.parseLong(args[0]);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        var hashed = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        String before = "0".repeat(64);
        try (var out = new BufferedOutputStream(System.out, 1 << 20)) {
            for (long seq = 1; seq <= rows; seq++) {
                String id = "019b0c51-0e4f-7b61-8a35-%012d".formatted(seq);
                String at = "2026-11-30T10:%02d:%02d.%06d".formatted(seq / 60 % 60, seq % 60, seq % 1_000_000) + "Z";
                String actor = "client:019b0c4d-0001-7d10-8a01-%012d".formatted(seq % 50);
                String target = "/api/v1/machines/019b0c4e-6a10-7c3e-9d41-%012d".formatted(seq % 1000);
                String details = "{\"query\":\"on=tag:web%d\",\"idempotencyKey\":\"%s\"}".formatted(seq % 7, id);
                String[] fields = {
                    Long.toString(seq), id, at, actor, "nightly script", "http.PATCH", target, "200", "ok", null,
                    "10.0.0." + seq % 250, id, details, before
                };
                add(hashed, "sysup.audit.row.v1");
                for (String field : fields) {
                    add(hashed, field);
                }
                String hash = HexFormat.of().formatHex(digest.digest());
                out.write(
                        """
                        {"seq":%d,"id":"%s","at":"%s","actor":"%s","actorLabel":"nightly script","action":"http.PATCH","target":"%s",\
                        "status":200,"outcome":"ok","errorKind":null,"remoteAddress":"10.0.0.%d","requestId":"%s","details":"%s",\
                        "prevHash":"%s","hash":"%s"}
                        """
                                .formatted(seq, id, at, actor, target, seq % 250, id, details.replace("\"", "\\\""), before, hash)
                                .getBytes(StandardCharsets.UTF_8));
                before = hash;
            }
        }
    }

    private static void add(DataOutputStream hashed, String text) throws IOException {
        if (text == null) {
            hashed.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hashed.writeInt(bytes.length);
        hashed.write(bytes);
    }
}
