package org.heard.intake.evidence;

import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.evidence.Pieces.given;
import static org.heard.intake.evidence.Pieces.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A photo shows what it showed, the right way up, and no longer tells where it was taken. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class PhotoTest {

    @BeforeAll
    static void scanner() {
        Scanning.runs();
    }

    @Test
    void a_photo_loses_its_place_and_keeps_its_picture_its_day_and_its_way_up()
            throws IOException, ImageProcessingException {
        var taken = Files.photoWithPlace();
        var before = metadata(taken);
        assertNotNull(before.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation());
        assertNotNull(before.getFirstDirectoryOfType(XmpDirectory.class));
        var piece = given(lodge(), "room.jpg", taken);
        assertEquals("ready", shown(piece).getString("state"));
        assertTrue(shown(piece).getBoolean("metadataRemoved"));
        var kept = asCouncil().get(piece + "/content").asByteArray();
        var after = metadata(kept);
        assertNull(after.getFirstDirectoryOfType(GpsDirectory.class));
        assertNull(after.getFirstDirectoryOfType(XmpDirectory.class));
        assertEquals(
                6,
                after.getFirstDirectoryOfType(ExifIFD0Directory.class).getInteger(ExifIFD0Directory.TAG_ORIENTATION));
        assertEquals(
                "2026:01:05 14:30:00",
                after.getFirstDirectoryOfType(ExifSubIFDDirectory.class)
                        .getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL));
        var bytes = new String(kept, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("GPS") || bytes.contains("Testwell") || bytes.contains("xxx"));
        samePixels(Files.picture("jpg"), kept);
    }

    @Test
    void a_picture_without_metadata_stays_as_it_is() throws IOException {
        var plain = Files.picture("png");
        var piece = given(lodge(), "drawing.png", plain);
        assertFalse(shown(piece).getBoolean("metadataRemoved"));
        samePixels(plain, asCouncil().get(piece + "/content").asByteArray());
    }

    private static Metadata metadata(byte[] photo) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
    }

    private static void samePixels(byte[] expected, byte[] actual) throws IOException {
        var one = ImageIO.read(new ByteArrayInputStream(expected));
        var other = ImageIO.read(new ByteArrayInputStream(actual));
        assertEquals(one.getWidth(), other.getWidth());
        for (var x = 0; x < one.getWidth(); x++) {
            for (var y = 0; y < one.getHeight(); y++) {
                assertEquals(one.getRGB(x, y), other.getRGB(x, y));
            }
        }
    }
}
