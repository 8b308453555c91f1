package calc.core.unit;

import java.util.List;

/** The nouns that counts may carry, and how English writes them. */
final class Labels {
  /** Each line: the label, its plural after a number, and other spellings of the same. */
  static final List<List<String>> BUILT_IN =
      List.of(
          List.of("req", "req", "reqs", "request", "requests"),
          List.of("query", "queries"),
          List.of("msg", "msg", "msgs", "message", "messages"),
          List.of("event", "events"),
          List.of("row", "rows"),
          List.of("tx", "tx", "txs", "txn", "txns", "transaction", "transactions"),
          List.of("user", "users"),
          List.of("node", "nodes"),
          List.of("server", "servers"),
          List.of("pod", "pods"),
          List.of("core", "cores"),
          List.of("shard", "shards"),
          List.of("order", "orders"));

  private Labels() {}

  /** The English plural of a noun: boxes, queries, pods. */
  static String plural(String noun) {
    int last = noun.length() - 1;
    if (noun.endsWith("y") && last > 0 && "aeiou".indexOf(noun.charAt(last - 1)) < 0) {
      return noun.substring(0, last) + "ies";
    }
    boolean hisses =
        noun.endsWith("s")
            || noun.endsWith("x")
            || noun.endsWith("z")
            || noun.endsWith("ch")
            || noun.endsWith("sh");
    return noun + (hisses ? "es" : "s");
  }

  /** Whether a word has the form of a name: a letter, then letters, digits and underscores. */
  static boolean isNoun(String word) {
    return !word.isEmpty() && Words.end(word, 0) == word.length();
  }
}
