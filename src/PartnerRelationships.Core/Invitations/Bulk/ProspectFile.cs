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
    private readonly IReadOnlyDictionary<string, string> names;

    private ProspectFile(FileStream file, IReadOnlyDictionary<string, string> names)
    {
        this.file = file;
        this.names = names;
    }

    /// <summary>How many rows it has.</summary>
    public long Count { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="names">The columns that mean something, each by every name that it may have, in whatever case; and what the command calls it.</param>
    /// <exception cref="InvalidInputException">It cannot be opened (ProspectFileUnavailable), is no CSV (CsvInvalid) or has none of these columns (CsvHeaderInvalid).</exception>
    public static ProspectFile Open(string path, IReadOnlyDictionary<string, string> names)
    {
        ProspectFile? opened = null;
        try
        {
            opened = new ProspectFile(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), names);
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
        var delimiter = CsvReader.DelimiterOf(Header());
        var rows = new CsvReader(OpenText(), delimiter).Read();
        ProspectColumns? columns = null;
        foreach (var row in rows)
        {
            if (columns is null)
            {
                columns = new ProspectColumns(row, names);
                continue;
            }

            yield return columns.Read(row);
        }

        if (columns is null)
        {
            throw new InvalidInputException("CsvHeaderInvalid", "There is nothing in the file.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private string Header()
    {
        var start = new char[CsvReader.LongestRow];
        var length = OpenText().ReadBlock(start, 0, start.Length);
        return new string(start, 0, length).Split(['\r', '\n'], 2)[0];
    }

    // The file stays open for the next reading, so the reader is not closed.
    private StreamReader OpenText()
    {
        file.Position = 0;
        return new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true);
    }
}
