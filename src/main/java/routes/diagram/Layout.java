package routes.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.components.ComponentOrderingStrategy;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Gives every box its place and every arrow its way, layer by layer, with few crossings. */
final class Layout {
    /** A corner of something. */
    record Point(double x, double y) {}

    private final ElkNode paper = ElkGraphUtil.createGraph();
    private final Map<Box, ElkNode> boxes = new LinkedHashMap<>();
    private final Map<Arrow, ElkEdge> arrows = new LinkedHashMap<>();

    Layout(RouteGraph graph) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        graph.boxes().forEach(box -> boxes.put(box, node(box)));
        Map<String, ElkNode> byKey = new LinkedHashMap<>();
        boxes.forEach((box, node) -> byKey.put(box.key(), node));
        graph.arrows()
                .forEach(arrow -> arrows.put(
                        arrow,
                        ElkGraphUtil.createSimpleEdge(
                                Objects.requireNonNull(byKey.get(arrow.from())),
                                Objects.requireNonNull(byKey.get(arrow.to())))));
        arrange();
    }

    double width() {
        return paper.getWidth();
    }

    double height() {
        return paper.getHeight();
    }

    Point place(Box box) {
        ElkNode node = Objects.requireNonNull(boxes.get(box));
        return new Point(node.getX(), node.getY());
    }

    /** The corners of an arrow's way, its ends included. */
    List<Point> way(Arrow arrow) {
        ElkEdgeSection section =
                Objects.requireNonNull(arrows.get(arrow)).getSections().get(0);
        return Stream.of(
                        Stream.of(new Point(section.getStartX(), section.getStartY())),
                        section.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY())),
                        Stream.of(new Point(section.getEndX(), section.getEndY())))
                .flatMap(points -> points)
                .toList();
    }

    private ElkNode node(Box box) {
        ElkNode node = ElkGraphUtil.createNode(paper);
        node.setDimensions(Size.width(box), Size.height(box));
        return node;
    }

    private void arrange() {
        paper.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        paper.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        paper.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        paper.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        paper.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_COMPONENTS, ComponentOrderingStrategy.MODEL_ORDER);
        paper.setProperty(LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
        paper.setProperty(LayeredOptions.RANDOM_SEED, 1);
        paper.setProperty(LayeredOptions.PADDING, new ElkPadding(24));
        paper.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
        paper.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 36.0);
        paper.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
        new RecursiveGraphLayoutEngine().layout(paper, new BasicProgressMonitor());
    }
}
