package calc.core.sampling;

import java.util.ArrayList;
import java.util.List;

/**
 * Orders in which inputs become known: all of them where there are few inputs, else some that are
 * drawn, each with its reverse, so that an input stands early as often as late.
 */
public final class Orders {
  /** As many inputs have at most 120 orders. */
  private static final int FEW = 5;

  private Orders() {}

  /**
   * The orders of one replicate.
   *
   * @param inputs how many inputs there are, 1 or more
   * @param pairs how many pairs are drawn where there are more than 5 inputs
   * @param key the stream they are drawn from
   */
  public static List<int[]> of(int inputs, int pairs, long key) {
    List<int[]> orders = new ArrayList<>();
    if (inputs <= FEW) {
      all(new int[inputs], 0, 0, orders);
      return orders;
    }
    for (int p = 0; p < pairs; p++) {
      int[] order = drawn(inputs, key, (long) p * inputs);
      orders.add(order);
      orders.add(reversed(order));
    }
    return orders;
  }

  private static void all(int[] order, int filled, int used, List<int[]> orders) {
    if (filled == order.length) {
      orders.add(order.clone());
    }
    for (int input = 0; input < order.length; input++) {
      if ((used >> input & 1) == 0) {
        order[filled] = input;
        all(order, filled + 1, used | 1 << input, orders);
      }
    }
  }

  /** Fisher and Yates. */
  private static int[] drawn(int inputs, long key, long place) {
    int[] order = new int[inputs];
    for (int i = 0; i < inputs; i++) {
      int at = (int) (Keyed.uniform(Keyed.bits(key, place + i)) * (i + 1));
      order[i] = order[at];
      order[at] = i;
    }
    return order;
  }

  private static int[] reversed(int... order) {
    int[] reversed = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      reversed[i] = order[order.length - 1 - i];
    }
    return reversed;
  }
}
