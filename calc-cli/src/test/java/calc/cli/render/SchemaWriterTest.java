package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.read.YamlReader;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.Field;
import calc.core.scenario.Node;
import calc.core.scenario.Shape;
import calc.core.scenario.ShapeCheck;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SchemaWriterTest {
}
