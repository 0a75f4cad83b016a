package org.heard.intake.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of all kinds, made up. */
public final class Files {

    private static final int MEGABYTE = 1 << 20;

    private Files() {}

    /** What every scanner knows, in two halves so that none takes this test for it. */
    public static byte[] eicar() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] picture(String format) {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 40; x++) {
            for (var y = 0; y < 30; y++) {
                image.setRGB(x, y, x * 5 << 16 | y * 7 << 8 | x * y);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A photo as a phone takes it: turned, dated, with its place (on the Dogger Bank) in two kinds of metadata, and a second picture behind it. */
    public static byte[] photoWithPlace() {
        var plain = picture("jpg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, exifWithPlace());
        segment(out, 0xE1, text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude=\"54,30.0N\"/>"));
        segment(out, 0xFE, text("Testwell home"));
        out.write(plain, 2, plain.length - 2);
        out.write(0xFF);
        out.write(0xD8);
        segment(out, 0xE1, exifWithPlace());
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    private static byte[] exifWithPlace() {
        var tiff = ByteBuffer.allocate(220);
        tiff.put(text("II*\0")).order(ByteOrder.LITTLE_ENDIAN).putInt(8);
        tiff.putShort((short) 4);
        entry(tiff, 0x0112, 3, 1, 6);
        entry(tiff, 0x010F, 2, 4, 0x00787878);
        entry(tiff, 0x8769, 4, 1, 70);
        entry(tiff, 0x8825, 4, 1, 110);
        tiff.putInt(0);
        tiff.position(70);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 90);
        tiff.putInt(0);
        tiff.position(90);
        tiff.put(text("2026:01:05 14:30:00\0"));
        tiff.position(110);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 170);
        entry(tiff, 3, 2, 2, 'E');
        entry(tiff, 4, 5, 3, 194);
        tiff.putInt(0);
        tiff.position(170);
        tiff.putInt(54).putInt(1).putInt(30).putInt(1).putInt(0).putInt(1);
        tiff.putInt(2).putInt(1).putInt(15).putInt(1).putInt(0).putInt(1);
        var out = new ByteArrayOutputStream();
        out.writeBytes(text("Exif\0\0"));
        out.writeBytes(tiff.array());
        return out.toByteArray();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A document of a few kilobytes that unpacks to more than half a gigabyte. */
    static byte[] documentBomb() {
        return document(zip -> {
            var zeros = new byte[MEGABYTE];
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (var n = 0; n < 600; n++) {
                zip.write(zeros);
            }
        });
    }

    static byte[] documentWithMacro() {
        return document(zip -> {
            zip.putNextEntry(new ZipEntry("word/vbaProject.bin"));
            zip.write(text("Sub AutoOpen()"));
        });
    }

    interface Entries {
        void addTo(ZipOutputStream zip) throws IOException;
    }

    static byte[] document(Entries entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(text("<Types/>"));
            entries.addTo(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
