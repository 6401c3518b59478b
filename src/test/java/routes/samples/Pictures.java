package routes.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures made of numbers; the same every time. */
final class Pictures {
    private static final int SLIDES = 60;
    private static final int AT_ONCE = 16;

    private Pictures() {}

    /** Waves of light over a dark sea, for the title slide. */
    static BufferedImage sea(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double depth = (double) y / height;
                double wave = Math.sin(x / 23.0 / (0.4 + depth) + 6 * Math.sin(y / 19.0))
                        * Math.sin(y * y / 900.0 + x / 310.0);
                double glow = Math.exp(-Math.pow((x - width * 0.72) / (width * 0.28), 2)) * (1 - depth * 0.6);
                image.setRGB(x, y, mix(new Color(0x10263F), new Color(0x2BB3A9), 0.18 + 0.5 * glow + 0.14 * wave));
            }
        }
        return image;
    }

    /** Sixty slides, sixteen at once: a row a slide, a column a tenth of a second. */
    static BufferedImage inFlight() {
        int[] begin = new int[SLIDES];
        int[] end = new int[SLIDES];
        int[] free = new int[AT_ONCE];
        Random chance = new Random(7);
        for (int slide = 0; slide < SLIDES; slide++) {
            int worker = earliest(free);
            begin[slide] = Math.max(free[worker], slide / 2);
            end[slide] = begin[slide] + 14 + chance.nextInt(13);
            free[worker] = end[slide];
        }
        return rows(begin, end);
    }

    private static BufferedImage rows(int[] begin, int[] end) {
        BufferedImage image = new BufferedImage(110 * 4, SLIDES * 6, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int slide = y / 6;
                int time = x / 4;
                Color colour = time < begin[slide]
                        ? new Color(0xDCE6EA)
                        : time < end[slide] ? new Color(0xF0A92B) : new Color(0x0B7A75);
                image.setRGB(x, y, mix(Color.WHITE, colour, y % 6 == 5 ? 0.35 : 1));
            }
        }
        return image;
    }

    private static int earliest(int[] free) {
        int best = 0;
        for (int i = 1; i < free.length; i++) {
            best = free[i] < free[best] ? i : best;
        }
        return best;
    }

    private static int mix(Color from, Color to, double share) {
        double s = Math.max(0, Math.min(1, share));
        int red = (int) (from.getRed() + (to.getRed() - from.getRed()) * s);
        int green = (int) (from.getGreen() + (to.getGreen() - from.getGreen()) * s);
        int blue = (int) (from.getBlue() + (to.getBlue() - from.getBlue()) * s);
        return red << 16 | green << 8 | blue;
    }
}
