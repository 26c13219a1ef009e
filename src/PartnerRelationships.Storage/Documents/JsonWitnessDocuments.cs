using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Signatures;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Witnesses as lines of JSON.</summary>
public sealed class JsonWitnessDocuments : IWitnessDocuments
{
    private const string Form = "PartnerRelationships.LedgerHead/1";
    private const int MostBytes = 1 << 20;
    private static readonly Regex MarkForm = new("^([1-9][0-9]{0,17}) ([0-9a-f]{64})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <inheritdoc/>
    public string Write(HeadRecord head) => Line(json =>
    {
        Member(json, "format", Form);
        Member(json, "ledger", head.Ledger);
        Member(json, "savedOn", head.SavedOn.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WritePropertyName("marks");
        json.WriteStartArray();
        foreach (var mark in head.Marks)
        {
            json.WriteValue($"{mark.Entries.ToString(CultureInfo.InvariantCulture)} {mark.Hash}");
        }

        json.WriteEndArray();
    });

    /// <inheritdoc/>
    public string Write(DetachedSignature signature) => Line(json =>
    {
        Member(json, "signature", SignatureText.Of(signature.Signature));
        Member(json, "timestamp", SignatureText.Of(signature.Timestamp));
    });

    /// <inheritdoc/>
    public WitnessDocument Read(string document) => Guarded("The ledger's head", () => Parse(new MemoryStream(Encoding.UTF8.GetBytes(document))));

    /// <inheritdoc/>
    public WitnessDocument ReadFile(string path) => Guarded(path, () => Parse(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete)));

    private static WitnessDocument Parse(Stream stream)
    {
        using var lines = new LineReader(stream, MostBytes);
        var line = Next(lines) ?? throw new FormatException("it is empty.");
        var head = PlanLine.Read(line, Head);
        var signature = Next(lines) is { } second ? PlanLine.Read(second, members => SignatureText.Read(members.Text("signature"), members.TextOrNull("timestamp"))) : null;
        return Next(lines) is null ? new WitnessDocument(line + "\n", head, signature) : throw new FormatException("there is more data after its end.");
    }

    // A mail may have ended its lines in its own way, and put empty ones behind them.
    private static string? Next(LineReader lines)
    {
        string? line;
        do
        {
            line = lines.Next()?.TrimEnd('\r');
        }
        while (line is { Length: 0 });
        return line;
    }

    private static HeadRecord Head(StrictObject members) => members.Text("format") is var form && form != Form
        ? throw new FormatException($"its format is '{form}', but this version reads '{Form}'.")
        : new HeadRecord(members.TextOrNull("ledger"), members.Moment("savedOn"), [.. members.Texts("marks").Select(Mark)]);

    private static LedgerMark Mark(string text) => MarkForm.Match(text) is { Success: true } match
        ? new LedgerMark(long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value)
        : throw new FormatException("a mark is not an entry number with its hash.");

    private static string Line(Action<JsonTextWriter> write)
    {
        using var text = new StringWriter();
        using (var json = new JsonTextWriter(text))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return text + "\n";
    }

    private static void Member(JsonTextWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private static WitnessDocument Guarded(string what, Func<WitnessDocument> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotFoundException("WitnessNotFound", $"There is no saved head of a ledger at {what}.", inner: error);
        }
        catch (Exception error) when (JsonErrors.IsOne(error) || FileErrors.IsOne(error) || error is FormatException or DecoderFallbackException)
        {
            throw new InvalidInputException("WitnessInvalid", $"{what} is not a readable saved ledger head: {error.Message}", inner: error);
        }
    }
}
