using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>Prospects in a CSV file with a header: UTF-8, or UTF-16 with a mark; comma, semicolon or tab. It is read twice: once to count the rows
/// and to see that all of it can be read, before anybody is invited; then row by row.</summary>
public sealed class ProspectFile : IDisposable
{
    private readonly FileStream file;
    private readonly Func<string, string?> meaning;
    private readonly IReadOnlyList<CsvNeed> needed;

    private ProspectFile(FileStream file, Func<string, string?> meaning, IReadOnlyList<CsvNeed> needed)
    {
        this.file = file;
        this.meaning = meaning;
        this.needed = needed;
    }

    /// <summary>How many rows it has.</summary>
    public long Count { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="meaning">What a column means to the command by its name; null for nothing.</param>
    /// <param name="needed">The columns of which one must be there.</param>
    /// <exception cref="InvalidInputException">It cannot be opened (ProspectFileUnavailable), is no CSV (CsvInvalid) or has none of these columns (CsvHeaderInvalid).</exception>
    public static ProspectFile Open(string path, Func<string, string?> meaning, params CsvNeed[] needed)
    {
        ProspectFile? opened = null;
        try
        {
            opened = new ProspectFile(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), meaning, needed);
            opened.Count = opened.Read().Count();
            return opened;
        }
        catch (DecoderFallbackException error)
        {
            opened?.Dispose();
            throw new InvalidInputException("CsvInvalid", $"'{path}' is not UTF-8. Save it as 'CSV UTF-8'.", inner: error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            opened?.Dispose();
            throw new InvalidInputException("ProspectFileUnavailable", $"'{path}' cannot be read: {error.Message}", inner: error);
        }
        catch
        {
            opened?.Dispose();
            throw;
        }
    }

    /// <summary>The prospects, row by row.</summary>
    public IEnumerable<ProspectRow> Read()
    {
        var rows = CsvStart.Of(Beginning()).Open(OpenText()).Read();
        CsvColumns? columns = null;
        foreach (var row in rows)
        {
            if (columns is null)
            {
                columns = new CsvColumns(row, meaning, needed);
                continue;
            }

            yield return ProspectRow.Of(row, columns);
        }

        _ = columns ?? new CsvColumns(header: null, meaning, needed);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private string Beginning()
    {
        var start = new char[CsvReader.LongestRow];
        return new string(start, 0, OpenText().ReadBlock(start, 0, start.Length));
    }

    // The file stays open for the next reading, so the reader is not closed.
    private StreamReader OpenText()
    {
        file.Position = 0;
        return new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true);
    }
}
