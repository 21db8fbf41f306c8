package dev.parley.device.mqtt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Lines of a Mosquitto password file ({@code $7$}: PBKDF2 with SHA-512), so that no tool of its own is needed. */
final class PasswordFile {

    private static final int ITERATIONS = 101;

    private PasswordFile() {
    }

    static String line(String user, String password) {
        byte[] salt = "twelve bytes".getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 512)).getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return user + ":$7$" + ITERATIONS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash)
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
