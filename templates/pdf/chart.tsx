/** Charts on paper: bars in the same shapes as on the screen, and ratings as steps; in ink only. */
import { G, Line, Path, Rect, StyleSheet, Svg, Text, View } from "@react-pdf/renderer";
import {
  type BarChart,
  type Drawing,
  drawBars,
  type Fill,
  hatch,
  type Shape,
} from "../charts/bar-chart";
import { drawSteps, type StepChart } from "../charts/step-chart";
import { FONT_FAMILIES } from "./fonts";
import { COLOURS } from "./sheet";

/** Points of paper per unit of the drawing: the widest fills the line. */
const SCALE = 471 / 640;
const KEY = { x: 0.5, y: 0.5, width: 15, height: 8 };

/** @param numbers how the reader's language groups digits */
export function Chart({ chart, locale }: { chart: BarChart; locale: string }) {
  const numbers = new Intl.NumberFormat(locale);
  const drawing = drawBars(chart, (value) => numbers.format(value));
  return (
    <View style={styles.figure} wrap={false}>
      <Text style={styles.says}>{chart.says}</Text>
      <Picture drawing={drawing} />
      <View style={styles.keys}>
        {chart.series.map(({ name, fill }) => (
          <View key={name} style={styles.key}>
            <Svg viewBox="0 0 16 9" style={styles.keyBox}>
              <Bar fill={fill} hatch={hatch(fill, KEY)} {...KEY} />
            </Svg>
            <Text style={styles.keyName}>{name}</Text>
          </View>
        ))}
        <Text style={styles.keyName}>{chart.unit}</Text>
      </View>
    </View>
  );
}

export const Steps = ({ chart }: { chart: StepChart }) => (
  <View style={styles.figure} wrap={false}>
    <Text style={styles.says}>{chart.says}</Text>
    <Picture drawing={drawSteps(chart)} />
  </View>
);

const Picture = ({ drawing: { width, height, shapes } }: { drawing: Drawing }) => (
  <Svg viewBox={`0 0 ${width} ${height}`} style={{ width: width * SCALE, height: height * SCALE }}>
    {shapes.map((shape, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
      <Drawn key={place} shape={shape} />
    ))}
  </Svg>
);

function Drawn({ shape }: { shape: Shape }) {
  if (shape.kind === "text") {
    const { x, y, text, anchor } = shape;
    return (
      <Text x={x} y={y} textAnchor={anchor} style={styles.label}>
        {text}
      </Text>
    );
  }
  if (shape.kind === "line") {
    const { x1, x2, y1, y2, isDashed } = shape;
    return (
      <Line
        x1={x1}
        x2={x2}
        y1={y1}
        y2={y2}
        stroke={isDashed ? COLOURS.ink : COLOURS.line}
        strokeWidth={isDashed ? 1 : 0.5}
        strokeDasharray={isDashed ? "4 3" : ""}
      />
    );
  }
  return <Bar {...shape} />;
}

type BarProps = { fill: Fill; hatch: string; x: number; y: number; width: number; height: number };

function Bar({ fill, hatch: strokes, x, y, width, height }: BarProps) {
  return (
    <G>
      <Rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={fill === "solid" ? COLOURS.ink : "#ffffff"}
        stroke={COLOURS.ink}
        strokeWidth={0.75}
      />
      {strokes ? <Path d={strokes} stroke={COLOURS.ink} strokeWidth={0.9} fill="none" /> : null}
    </G>
  );
}

const styles = StyleSheet.create({
  figure: { marginTop: 8, marginBottom: 10 },
  says: { marginBottom: 4, fontSize: 9, lineHeight: 1.4, fontWeight: 600 },
  label: { fontSize: 10, fontFamily: [...FONT_FAMILIES] },
  keys: { marginTop: 3, flexDirection: "row", flexWrap: "wrap" },
  key: { flexDirection: "row", alignItems: "center", marginRight: 12 },
  keyBox: { width: 16, height: 9, marginRight: 4 },
  keyName: { fontSize: 8, lineHeight: 1.4, color: COLOURS.soft },
});
