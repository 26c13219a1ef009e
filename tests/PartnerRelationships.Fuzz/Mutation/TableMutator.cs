using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>Changes cells, rows, columns and the form of a table of comma-separated values.</summary>
internal sealed class TableMutator : IMutator
{
    public static readonly TableMutator Instance = new();
    private const int AsBytesEvery = 8;

    /// <inheritdoc/>
    public byte[] Mutate(byte[] input, Random random)
    {
        if (random.Next(AsBytesEvery) == 0)
        {
            return Garbler.Instance.Mutate(input, random);
        }

        var text = Encoding.UTF8.GetString(input).TrimStart('\uFEFF');
        var (delimiter, end) = (text.Contains(';', StringComparison.Ordinal) ? ';' : ',', text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        var rows = text.Split(end).Select(row => Cells(row, delimiter)).ToList();
        Change(rows, random);
        return Encoded(random.Next(8) == 0 ? Form(rows, delimiter, random) : string.Join(end, rows.Select(row => string.Join(delimiter, row))), random);
    }

    private static void Change(List<List<string>> rows, Random random)
    {
        var row = rows[random.Next(rows.Count)];
        var column = random.Next(row.Count);
        switch (random.Next(10))
        {
            case 0 or 1 or 2:
                row[column] = Quoted(Hostile.Text(random));
                break;
            case 3:
                row[column] = Hostile.Text(random);
                break;
            case 4:
                row.Insert(column, row[random.Next(row.Count)]);
                break;
            case 5 when row.Count > 1:
                row.RemoveAt(column);
                break;
            case 6:
                rows.Insert(random.Next(rows.Count), [.. row]);
                break;
            case 7:
                rows[0][random.Next(rows[0].Count)] = rows[0][random.Next(rows[0].Count)];
                break;
            case 8:
                rows.ForEach(one => one.Insert(Math.Min(column, one.Count), Quoted(Hostile.Text(random))));
                break;
            default:
                row[column] = "\"" + row[column];
                break;
        }
    }

    private static string Form(List<List<string>> rows, char before, Random random)
    {
        var delimiter = new[] { ',', ';', '\t', '|' }[random.Next(4)];
        var end = new[] { "\r", "\n", "\r\n", "\n\r", "\u2028" }[random.Next(5)];
        var first = new[] { "", $"sep={delimiter}{end}", "#TYPE X" + end, "sep=" + end, $"\"sep={before}\"{end}" }[random.Next(5)];
        return first + string.Join(end, rows.Select(row => string.Join(delimiter, row)));
    }

    private static byte[] Encoded(string text, Random random) => random.Next(20) switch
    {
        0 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        1 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        2 => Encoding.Latin1.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static List<string> Cells(string row, char delimiter)
    {
        var (cells, begin, isQuoted) = (new List<string>(), 0, false);
        for (var place = 0; place < row.Length; place++)
        {
            isQuoted ^= row[place] == '"';
            if (row[place] == delimiter && !isQuoted)
            {
                cells.Add(row[begin..place]);
                begin = place + 1;
            }
        }

        return [.. cells, row[begin..]];
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
