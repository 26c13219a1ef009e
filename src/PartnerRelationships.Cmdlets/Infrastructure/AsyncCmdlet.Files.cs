using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <content>The files that people name: from where they stand, with ~ and drives of their own; in the file system, or nowhere.</content>
public abstract partial class AsyncCmdlet
{
    private const string FileSystem = "FileSystem";

    /// <summary>The absolute path of a file or folder that is named as it is; it need not be there.</summary>
    /// <exception cref="InvalidInputException">It is not in the file system (PathNotInFileSystem), or can be no path (PathInvalid).</exception>
    private protected string PathTo(string path) => Resolve(path, () =>
    {
#pragma warning disable RS0030 // This is the one place: the provider is looked at.
        var file = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
#pragma warning restore RS0030
        return InFileSystem(path, provider, file);
    });

    /// <summary>The files that a pattern means. One that is there by just that name wins over what it would stand for.</summary>
    /// <exception cref="InvalidInputException">There is none (FilesNotFound), it is not in the file system, or can be no path.</exception>
    private protected IReadOnlyList<string> FilesAt(string pattern)
    {
        var named = PathTo(pattern);
        if (!WildcardPattern.ContainsWildcardCharacters(pattern) || File.Exists(named) || Directory.Exists(named))
        {
            return [named];
        }

        var files = Resolve(pattern, () => SessionState.Path.GetResolvedProviderPathFromPSPath(pattern, out _).ToList());
        return files.Count > 0 ? files : throw new InvalidInputException("FilesNotFound", $"No file matches '{pattern}'.");
    }

    /// <summary>Does the work for each file; what goes wrong with one does not stop the next.</summary>
    /// <param name="patterns">Names of files, with wildcards.</param>
    /// <param name="names">Names of files as they are.</param>
    /// <param name="work">The work.</param>
    private protected void ForEachFile(IEnumerable<string> patterns, IEnumerable<string> names, Action<string> work)
    {
        ForEachFile(patterns, FilesAt, work);
        ForEachFile(names, name => [PathTo(name)], work);
    }

    private void ForEachFile(IEnumerable<string> names, Func<string, IReadOnlyList<string>> find, Action<string> work)
    {
        foreach (var name in names)
        {
            IReadOnlyList<string> files = [];
            Guarded(name, () => files = find(name));
            foreach (var file in files)
            {
                Guarded(files.Count == 1 ? name : file, () => work(file));
            }
        }
    }

    private static string InFileSystem(string path, ProviderInfo provider, string file) => provider.Name == FileSystem
        ? file
        : throw new InvalidInputException("PathNotInFileSystem", $"'{path}' is not a file system path; it belongs to the provider {provider.Name}.");

    private static T Resolve<T>(string path, Func<T> resolve)
    {
        try
        {
            return resolve();
        }
        catch (Exception error) when (error is SessionStateException or ProviderInvocationException or PSInvalidOperationException or PSArgumentException or PSNotSupportedException)
        {
            throw new InvalidInputException("PathInvalid", $"'{path}' is not a usable path: {error.Message}", inner: error);
        }
    }
}
