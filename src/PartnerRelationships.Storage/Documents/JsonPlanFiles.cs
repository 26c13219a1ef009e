using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Plans as files of JSON: a list of lines, or the older one object.</summary>
/// <param name="kinds">What plans can be of.</param>
public sealed class JsonPlanFiles(ChangeKinds kinds) : IPlanFiles
{
    // The older form is read as a whole: ten thousand customers with every step take some 30 MB.
    private const long MostBytes = 128 * 1024 * 1024;

    /// <inheritdoc/>
    public RelationshipPlan Read(string path) => Guarded(path, () =>
    {
        if (IsLines(path))
        {
            return PlanLinesReader.Read(() => Open(path), kinds) with { Path = path };
        }

        using var stream = Open(path);
        return stream.CanSeek && stream.Length > MostBytes
            ? throw new FormatException($"It has {stream.Length} bytes, which is more than a plan in this format can have.")
            : Whole(new StreamReader(stream, StrictText)) with { Path = path };
    });

    /// <inheritdoc/>
    public IPlanDraft Begin() => new PlanDraft();

    /// <inheritdoc/>
    public void RequireRoom(string path, bool overwrite)
    {
        if (!overwrite && File.Exists(path))
        {
            throw new ConflictException("RelationshipPlanExists", $"The file already exists and was left unchanged: {path}");
        }
    }

    /// <inheritdoc/>
    public RelationshipPlan Write(RelationshipPlan plan, string path, bool overwrite)
    {
        RequireRoom(path, overwrite);
        try
        {
            AtomicFile.Write(path, stream => Write(plan, stream, path), overwrite);
            return plan.Customers is PlannedLines lines ? plan with { Path = path, Customers = lines.In(() => PlanLinesReader.Sealed(() => Open(path))) } : plan with { Path = path };
        }
        catch (Exception error) when (FileErrors.IsOne(error))
        {
            throw new InvalidInputException("RelationshipPlanNotWritten", $"The plan cannot be written to {path}: {error.Message}", inner: error);
        }
    }

    /// <inheritdoc/>
    public string ToDocument(RelationshipPlan plan)
    {
        if (plan.Customers is IPlannedLines lines)
        {
            var gaps = plan.Unchecked.Select(PlanLine.OfGap);
            return string.Concat(gaps.Prepend(lines.Head).Append(PlanLine.OfSeal(plan.Seal)).Concat(plan.Approvals.Select(PlanLine.OfApproval)).Select(line => line + "\n"));
        }

        using var text = new StringWriter { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented })
        {
            new PlanWriter(json).Write(plan);
        }

        return text + "\n";
    }

    /// <inheritdoc/>
    public RelationshipPlan FromDocument(string document) => Guarded("The plan's document", () => document.StartsWith(PlanLine.Beginning, StringComparison.Ordinal)
        ? PlanLinesReader.ReadDocument(new MemoryStream(StrictText.GetBytes(document)), kinds)
        : Whole(new StringReader(document)));

    /// <inheritdoc/>
    public IReadOnlyList<string> Covered(string document) => [.. PlanLinesReader.Sealed(() => new MemoryStream(StrictText.GetBytes(document)))];

    /// <inheritdoc/>
    public PlannedCustomer ReadLine(string line, int place)
    {
        try
        {
            return PlanLine.Read(line, members => PlanReader.Placed(members, place));
        }
        catch (FormatException error)
        {
            throw Invalid($"The line of customer {place}", error.Message, error);
        }
    }

    private static Encoding StrictText => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static Stream Open(string path) => PlanStream.Open(path);

    private void Write(RelationshipPlan plan, FileStream stream, string path)
    {
        using (var text = new StreamWriter(PlanStream.Over(stream, path), StrictText, bufferSize: 1 << 16, leaveOpen: !PlanStream.IsPacked(path)) { NewLine = "\n" })
        {
            if (plan.Customers is PlannedLines lines)
            {
                foreach (var line in lines.All().Append(PlanLine.OfSeal(plan.Seal)).Concat(plan.Approvals.Select(PlanLine.OfApproval)))
                {
                    text.WriteLine(line);
                }
            }
            else
            {
                text.Write(ToDocument(plan));
            }
        }

        stream.Flush(flushToDisk: true);
    }

    // A list of lines says so in the first of them, which is looked at before more is read.
    private static bool IsLines(string path)
    {
        using var stream = Open(path);
        return LineReader.BeginsWith(stream, PlanLine.Beginning);
    }

    private RelationshipPlan Whole(TextReader text)
    {
        using (text)
        {
            var plan = PlanReader.Read(text);
            var shape = new PlanShape(plan.Options, kinds.Of(plan.Kind));
            return (PlanShape.FaultOf(plan) ?? plan.Customers.Select(shape.FaultOf).FirstOrDefault(fault => fault is not null)) is { } wrong ? throw new FormatException($"{wrong}.") : plan;
        }
    }

    private static RelationshipPlan Guarded(string what, Func<RelationshipPlan> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotFoundException("RelationshipPlanNotFound", $"There is no plan at {what}.", inner: error);
        }
        catch (Exception error) when (FileErrors.IsOne(error) || JsonErrors.IsOne(error) || error is FormatException or DecoderFallbackException or InvalidDataException)
        {
            throw Invalid(what, error.Message, error);
        }
    }

    private static InvalidInputException Invalid(string what, string why, Exception? error = null) =>
        new("RelationshipPlanInvalid", $"{what} is not a usable plan: {why}", inner: error);
}
