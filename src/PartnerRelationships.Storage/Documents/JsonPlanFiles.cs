using System;
using System.IO;
using System.Security;
using System.Text;
using Newtonsoft.Json;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Removals.Plans;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Removal plans as files of indented JSON.</summary>
public sealed class JsonPlanFiles : IRemovalPlanFiles
{
    // Ten thousand customers with every step take some 30 MB.
    private const long MostBytes = 256 * 1024 * 1024;

    /// <inheritdoc/>
    public CustomerRemovalPlan Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return stream.Length > MostBytes
                ? throw Invalid(path, $"It has {stream.Length} bytes, which no plan has.")
                : Read(new StreamReader(stream, StrictText), path) with { Path = path };
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotFoundException("RemovalPlanNotFound", $"There is no removal plan at {path}.", inner: error);
        }
        catch (Exception error) when (IsOfFiles(error))
        {
            throw Invalid(path, error.Message, error);
        }
    }

    /// <inheritdoc/>
    public void RequireRoom(string path, bool overwrite)
    {
        if (!overwrite && File.Exists(path))
        {
            throw new ConflictException("RemovalPlanExists", $"There is a file already: {path}. It was left as it is.");
        }
    }

    /// <inheritdoc/>
    public void Write(CustomerRemovalPlan plan, string path, bool overwrite)
    {
        RequireRoom(path, overwrite);
        try
        {
            AtomicFile.Write(path, ToDocument(plan), overwrite);
        }
        catch (Exception error) when (IsOfFiles(error))
        {
            throw new InvalidInputException("RemovalPlanNotWritten", $"The plan cannot be written to {path}: {error.Message}", inner: error);
        }
    }

    /// <inheritdoc/>
    public string ToDocument(CustomerRemovalPlan plan)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented })
        {
            new PlanWriter(json).Write(plan);
        }

        return text + "\n";
    }

    /// <inheritdoc/>
    public CustomerRemovalPlan FromDocument(string document) => Read(new StringReader(document), "The plan's document");

    private static Encoding StrictText => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static CustomerRemovalPlan Read(TextReader text, string what)
    {
        try
        {
            using (text)
            {
                var plan = PlanReader.Read(text);
                return PlanShape.FaultOf(plan) is { } fault ? throw Invalid(what, $"{fault}.") : plan;
            }
        }
        catch (Exception error) when (error is JsonException or FormatException or DecoderFallbackException or OverflowException)
        {
            throw Invalid(what, error.Message, error);
        }
    }

    private static bool IsOfFiles(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException;

    private static InvalidInputException Invalid(string what, string why, Exception? error = null) =>
        new("RemovalPlanInvalid", $"{what} is no removal plan that can be used: {why}", inner: error);
}
