package dev.parley.device.mqtt;

import dev.parley.device.DeviceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Makes TLS sockets from PEM files. Every failure is a {@link DeviceException} that names the file and the mend. */
final class TlsFiles {

    private static final Pattern PKCS8 = Pattern.compile(
            "-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final char[] NO_PASSWORD = new char[0];

    private TlsFiles() {
    }

    static SSLSocketFactory sockets(MqttSettings.Tls tls) {
        TrustManager[] trust = tls.ca().map(TlsFiles::trust).orElse(null);
        KeyManager[] keys = tls.cert().isPresent() && tls.key().isPresent()
                ? keys(tls.cert().get(), tls.key().get()) : null;
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new DeviceException("This Java has no usable TLS: " + e.getMessage(), e);
        }
    }

    private static TrustManager[] trust(Path ca) {
        List<Certificate> authorities = certificates(ca);
        try {
            KeyStore store = emptyStore();
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("ca" + i, authorities.get(i));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new DeviceException("The authorities in " + ca + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyManager[] keys(Path cert, Path key) {
        List<Certificate> chain = certificates(cert);
        try {
            KeyStore store = emptyStore();
            store.setKeyEntry("board", privateKey(key, chain.get(0).getPublicKey().getAlgorithm()), NO_PASSWORD,
                    chain.toArray(Certificate[]::new));
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NO_PASSWORD);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new DeviceException("The certificate " + cert + " and the key " + key + " cannot be used together: "
                    + e.getMessage(), e);
        }
    }

    private static PrivateKey privateKey(Path file, String algorithm) throws GeneralSecurityException {
        Matcher pem = PKCS8.matcher(new String(read(file), StandardCharsets.US_ASCII));
        if (!pem.find()) {
            throw new DeviceException("The key file " + file + " has no unencrypted PKCS#8 key; convert it with:"
                    + " openssl pkcs8 -topk8 -nocrypt -in " + file + " -out new.key");
        }
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1))));
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            throw new DeviceException("The key file " + file + " does not hold the " + algorithm
                    + " key its certificate needs", e);
        }
    }

    private static List<Certificate> certificates(Path file) {
        try {
            List<Certificate> found = List.copyOf(CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(read(file))));
            if (found.isEmpty()) {
                throw new DeviceException("The file " + file + " has no certificate in PEM");
            }
            return found;
        } catch (CertificateException e) {
            throw new DeviceException("The file " + file + " has no readable certificate in PEM: " + e.getMessage(), e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DeviceException("The file " + file + " cannot be read (" + e.getClass().getSimpleName()
                    + "); it must exist and be readable for the user Parley runs as", e);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }
}
