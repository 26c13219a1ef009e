using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Drafting;

/// <summary>Reads a template's grammar, once for each template.</summary>
/// <param name="origin">What errors call the template.</param>
/// <param name="text">The template, with line feeds alone.</param>
/// <param name="firstLine">The number of its first line.</param>
/// <param name="places">Where fields may stand; null for everywhere.</param>
internal sealed class TemplateParser(string origin, string text, int firstLine, HtmlPlaces? places)
{
    private static readonly Regex Tag = new(@"^\s*(?<kind>[#^/]?)\s*(?<name>[A-Za-z][A-Za-z0-9_]*)\s*$", RegexOptions.CultureInvariant);
    private readonly List<TemplatePart> parts = [];
    private readonly Stack<int> open = new();
    private int line = firstLine;

    public IReadOnlyList<TemplatePart> Parse()
    {
        var position = 0;
        for (var start = Find(0); start >= 0; start = Find(position))
        {
            var end = text.IndexOf("}}", start, StringComparison.Ordinal);
            if (end < 0 || text.IndexOf('\n', start, end - start) >= 0)
            {
                AddText(position, start);
                throw Invalid("'{{' has no '}}' on its line.");
            }

            position = Add(position, start, end + 2);
        }

        AddText(position, text.Length);
        return open.Count == 0 ? parts : throw NotClosed(parts[open.Peek()]);
    }

    private int Find(int from) => text.IndexOf("{{", from, StringComparison.Ordinal);

    /// <summary>Adds the text up to a tag, and the tag; returns where the text goes on.</summary>
    private int Add(int from, int start, int end)
    {
        var tag = Tag.Match(text.Substring(start + 2, end - start - 4));
        var isSection = tag.Groups["kind"].Length > 0;
        var alone = isSection && IsAlone(from, start, end);
        AddText(from, alone ? LineStart(start) : start);
        if (!tag.Success)
        {
            throw Invalid($"'{text.Substring(start, end - start)}' is not a field.");
        }

        AddTag(tag.Groups["kind"].Value, tag.Groups["name"].Value);
        if (!alone)
        {
            return end;
        }

        line++;
        return Math.Min(text.Length, LineEnd(end) + 1);
    }

    private void AddText(int from, int to)
    {
        if (to <= from)
        {
            return;
        }

        var piece = text.Substring(from, to - from);
        places?.Read(piece);
        parts.Add(new TemplatePart(TemplatePartKind.Text, piece, line));
        foreach (var letter in piece)
        {
            line += letter == '\n' ? 1 : 0;
        }
    }

    private void AddTag(string kind, string name)
    {
        if (places is not null && !(kind.Length == 0 ? places.TakesField : places.TakesSection))
        {
            throw Invalid($"'{name}' is in a place where its value could become markup. Fields are allowed in text and in quoted href, title or alt attributes; sections are allowed in text only.");
        }

        switch (kind)
        {
            case "":
                parts.Add(new TemplatePart(TemplatePartKind.Field, name, line));
                break;
            case "/":
                Close(name);
                break;
            default:
                open.Push(parts.Count);
                parts.Add(new TemplatePart(kind == "#" ? TemplatePartKind.SectionWithValue : TemplatePartKind.SectionWithoutValue, name, line));
                break;
        }
    }

    private void Close(string name)
    {
        if (open.Count == 0 || !string.Equals(parts[open.Peek()].Text, name, StringComparison.OrdinalIgnoreCase))
        {
            throw open.Count == 0 ? Invalid($"'{{{{/{name}}}}}' closes nothing.") : NotClosed(parts[open.Peek()]);
        }

        var place = open.Pop();
        parts[place] = parts[place] with { End = parts.Count };
        parts.Add(new TemplatePart(TemplatePartKind.SectionEnd, name, line));
    }

    // A line with a section's tag alone is the template's own; it does not leave an empty line in the mail.
    private bool IsAlone(int from, int start, int end) =>
        LineStart(start) >= from && IsBlank(LineStart(start), start) && IsBlank(end, LineEnd(end));

    private int LineStart(int position) => position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;

    private int LineEnd(int position) => text.IndexOf('\n', position) is var end and >= 0 ? end : text.Length;

    private bool IsBlank(int from, int to) => text.Substring(from, to - from).Trim().Length == 0;

    private InvalidInputException Invalid(string what) => TemplateErrors.Invalid(origin, line, what);

    private InvalidInputException NotClosed(TemplatePart section) =>
        TemplateErrors.Invalid(origin, section.Line, $"the section '{section.Text}' is not closed by '{{{{/{section.Text}}}}}'.");
}
