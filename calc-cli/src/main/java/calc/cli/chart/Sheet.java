package calc.cli.chart;

import calc.core.result.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A picture being laid out: what panels add to it, and what they need to know of it. */
final class Sheet {
  private final Box page;
  private final Letters letters;
  private final Inks inks;
  private final Set<Chart.Key> direct;
  private final List<Pane> panes = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final List<Figure> onTop = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param page the whole picture
   * @param letters how letters are set
   * @param inks the colours of its keys
   * @param direct the keys that are named where they are drawn
   */
  Sheet(Box page, Letters letters, Inks inks, Set<Chart.Key> direct) {
    this.page = page;
    this.letters = letters;
    this.inks = inks;
    this.direct = direct;
  }

  Box page() {
    return page;
  }

  Letters letters() {
    return letters;
  }

  Inks inks() {
    return inks;
  }

  boolean isDirect(Chart.Key key) {
    return direct.contains(key);
  }

  double px(double pixels) {
    return letters.px(pixels);
  }

  void add(Pane pane) {
    panes.add(pane);
  }

  void add(Text text) {
    texts.add(text);
  }

  void addAll(List<Text> more) {
    texts.addAll(more);
  }

  /** Something that may reach over the edge of a field. */
  void addOnTop(Figure figure) {
    onTop.add(figure);
  }

  List<Text> texts() {
    return texts;
  }

  /** All panes, with what lies on top as the last one. */
  List<Pane> panes() {
    List<Pane> all = new ArrayList<>(panes);
    all.add(new Pane(page, List.of(), List.of(), onTop));
    return all;
  }
}
