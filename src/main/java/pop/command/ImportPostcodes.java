package pop.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pop.finding.PostcodePlaces;
import pop.referral.Postcodes;
import pop.spreadsheet.Unreadable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

@Command(
        name = "postcodes",
        description =
                "Loads a postcode directory, for the residence test and for distances: Code-Point Open or the Scottish Postcode Directory.",
        footer = {
            "",
            "It takes the place of the directory before it, all or nothing. Its attribution is shown where it is used."
        })
final class ImportPostcodes implements Callable<Integer> {

    private static final int HUNDRED = 100;
    private static final int HALF = 50;

    @Mixin
    private final House house;

    @Parameters(paramLabel = "FILE", description = "The directory as published, as CSV.")
    private Path file = Path.of("");

    ImportPostcodes(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Failed("There is no file to read at " + file + ".");
        }
        try (var application = house.open()) {
            var bar = new ProgressBar("percent", HUNDRED);
            var loaded = application.getBean(Postcodes.class).load(file, share -> bar.at((int) (share * HALF)));
            long places = application
                    .getBean(PostcodePlaces.class)
                    .load(
                            file,
                            loaded.name() + ", " + loaded.dated(),
                            share -> bar.at(HUNDRED - HALF + (int) (share * HALF)));
            System.out.printf(
                    Locale.UK,
                    "%s, %s: %,d postcodes, %,d of them in Glasgow City; %,d lines not understood.%n",
                    loaded.name(),
                    loaded.dated(),
                    loaded.rows(),
                    loaded.inGlasgow(),
                    loaded.unread());
            System.out.println(
                    places == 0
                            ? "This file has no positions: those from before stay."
                            : String.format(Locale.UK, "%,d of them with a position, for distances.", places));
            return 0;
        } catch (Unreadable | IllegalArgumentException not) {
            throw new Failed(String.valueOf(not.getMessage()));
        }
    }
}
