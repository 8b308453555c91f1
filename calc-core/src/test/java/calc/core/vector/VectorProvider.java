package calc.core.vector;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Hands the vectors of a file to a parameterized test. */
final class VectorProvider extends AnnotationBasedArgumentsProvider<VectorSource> {
  @Override
  protected Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context, VectorSource annotation) {
    return VectorFile.read(annotation.value()).stream().map(Arguments::of);
  }
}
