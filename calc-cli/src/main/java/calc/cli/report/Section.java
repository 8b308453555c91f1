package calc.cli.report;

import calc.cli.render.Block;
import calc.cli.render.Block.Table;
import calc.core.result.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a report under a heading of its own.
 *
 * @param id what links call it
 * @param title its heading
 * @param pieces what it is made of
 */
record Section(String id, String title, List<Piece> pieces) {
  Section {
    pieces = List.copyOf(pieces);
  }

  /** Gathers the pieces of a section; one without any does not come about. */
  static final class Builder {
    private final String id;
    private final String title;
    private final List<Piece> pieces = new ArrayList<>();

    Builder(String id, String title) {
      this.id = id;
      this.title = title;
    }

    Builder add(Block block) {
      pieces.add(new Piece.Words(block));
      return this;
    }

    Builder add(Piece piece) {
      pieces.add(piece);
      return this;
    }

    Builder piece(Optional<Piece> piece) {
      piece.ifPresent(this::add);
      return this;
    }

    Builder add(Optional<Block> block) {
      block.ifPresent(this::add);
      return this;
    }

    /** A table under a caption of the report's own, or none. */
    Builder add(String caption, Optional<Block> block) {
      return add(block.map(some -> some instanceof Table table ? table.named(caption) : some));
    }

    Builder addAll(List<Block> blocks) {
      blocks.forEach(this::add);
      return this;
    }

    Builder pictures(List<Chart> charts) {
      charts.forEach(chart -> pieces.add(new Piece.Picture(chart)));
      return this;
    }

    Builder steps(List<Formula> formulas) {
      formulas.forEach(formula -> pieces.add(new Piece.Step(formula)));
      return this;
    }

    void addTo(List<Section> sections) {
      if (!pieces.isEmpty()) {
        sections.add(new Section(id, title, pieces));
      }
    }
  }
}
