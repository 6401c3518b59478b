package blackbox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a route file says, whichever way it is put: without the few things that Camel 4.22's writer is known to leave out
 * or to put otherwise. Everything else has to be the same.
 */
final class Meaning {
    private Meaning() {}

    /** Options stand in the query of an address: Camel's model knows no other place. */
    static Object ofWritten(Object data) {
        return mapped(data, Meaning::withOptions);
    }

    /** Left out are notes, options that say the default, and what a doTry catches and does finally. */
    static Object ofFile(Object data) {
        return mapped(data, Meaning::withoutWhatIsNotWritten);
    }

    private interface Change {
        Object of(String key, TreeMap<String, Object> map);
    }

    private static Object mapped(Object data, Change change) {
        return mapped("", data, change);
    }

    private static Object mapped(String key, Object data, Change change) {
        if (data instanceof List<?> list) {
            return list.stream().map(item -> mapped(key, item, change)).toList();
        }
        if (data instanceof Map<?, ?> map) {
            TreeMap<String, Object> mapped = new TreeMap<>();
            map.forEach((name, value) -> mapped.put(String.valueOf(name), mapped(String.valueOf(name), value, change)));
            return change.of(key, mapped);
        }
        return String.valueOf(data);
    }

    private static Object withOptions(String key, TreeMap<String, Object> map) {
        String uri = String.valueOf(map.getOrDefault("uri", ""));
        int query = uri.indexOf('?', uri.startsWith("{{") ? uri.indexOf("}}") : 0);
        if (query > 0) {
            TreeMap<String, Object> options = new TreeMap<>();
            for (String option : uri.substring(query + 1).split("&")) {
                options.put(option.replaceFirst("=.*", ""), option.replaceFirst("[^=]*=", ""));
            }
            map.put("uri", uri.substring(0, query));
            map.put("parameters", options);
        }
        return map;
    }

    private static Object withoutWhatIsNotWritten(String key, TreeMap<String, Object> map) {
        map.remove("note");
        map.remove("doCatch");
        map.remove("doFinally");
        if (key.equals("json")) {
            map.remove("library", "Jackson");
        }
        if (key.equals("routingSlip")) {
            map.remove("uriDelimiter", ",");
        }
        Object inner = map.get("onException");
        return key.equals("onException") && map.size() == 1 && inner != null ? inner : map;
    }
}
