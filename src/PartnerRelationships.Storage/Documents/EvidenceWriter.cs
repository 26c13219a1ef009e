using System.IO;
using System.Text;
using Newtonsoft.Json;
using PartnerRelationships.Core.Changes.Evidence;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Writes a bundle's items as they come: one object of JSON in a line, every value a text.</summary>
internal sealed class EvidenceWriter(Stream stream) : IEvidenceWriter
{
    private readonly StreamWriter text = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>The line that an item is written as.</summary>
    public static string LineOf(EvidenceItem item)
    {
        using var line = new StringWriter();
        using (var json = new JsonTextWriter(line))
        {
            WriteItem(json, item, item.Kind switch { EvidenceItem.Bundle => EvidenceLine.Form, EvidenceItem.Proof => EvidenceLine.ProofForm, _ => null });
        }

        return line.ToString();
    }

    public string Write(EvidenceItem item)
    {
        var line = LineOf(item);
        Copy(line);
        return line;
    }

    public void Copy(string line) => text.WriteLine(line);

    public void Complete() => text.Flush();

    public void Dispose() => text.Dispose();

    private static void WriteItem(JsonTextWriter json, EvidenceItem item, string? form)
    {
        json.WriteStartObject();
        WriteField(json, EvidenceLine.Format, form);
        WriteField(json, EvidenceLine.Kind, item.Kind);
        foreach (var field in item.Fields)
        {
            WriteField(json, field.Key, field.Value);
        }

        WriteParts(json, item);
        json.WriteEndObject();
    }

    private static void WriteParts(JsonTextWriter json, EvidenceItem item)
    {
        if (item.Parts.Count == 0)
        {
            return;
        }

        json.WritePropertyName(EvidenceLine.Parts);
        json.WriteStartArray();
        foreach (var part in item.Parts)
        {
            WriteItem(json, part, form: null);
        }

        json.WriteEndArray();
    }

    private static void WriteField(JsonTextWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }
}
