using System.IO;
using System.Text;
using Newtonsoft.Json;
using PartnerRelationships.Core.Removals.Evidence;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Writes a bundle's items as they come.</summary>
internal sealed class EvidenceWriter : IEvidenceWriter
{
    /// <summary>Which form of file this is; another one is read by another version.</summary>
    public const string Form = "PartnerRelationships.RemovalEvidence/1";

    /// <summary>What the members are called that are no fields.</summary>
    public const string Format = "format", Items = "items", Kind = "item", Parts = "parts";

    private readonly JsonTextWriter json;

    public EvidenceWriter(Stream stream)
    {
        var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), bufferSize: 1 << 16, leaveOpen: true);
        json = new JsonTextWriter(text) { AutoCompleteOnClose = false };
        json.WriteStartObject();
        json.WritePropertyName(Format);
        json.WriteValue(Form);
        json.WritePropertyName(Items);
        json.WriteStartArray();
    }

    public void Write(EvidenceItem item)
    {
        json.WriteWhitespace("\n");
        WriteItem(item);
    }

    public void Complete()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteWhitespace("\n");
    }

    public void Dispose() => json.Close();

    private void WriteItem(EvidenceItem item)
    {
        json.WriteStartObject();
        WriteField(Kind, item.Kind);
        foreach (var field in item.Fields)
        {
            WriteField(field.Key, field.Value);
        }

        WriteParts(item);
        json.WriteEndObject();
    }

    private void WriteParts(EvidenceItem item)
    {
        if (item.Parts.Count == 0)
        {
            return;
        }

        json.WritePropertyName(Parts);
        json.WriteStartArray();
        foreach (var part in item.Parts)
        {
            WriteItem(part);
        }

        json.WriteEndArray();
    }

    private void WriteField(string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }
}
