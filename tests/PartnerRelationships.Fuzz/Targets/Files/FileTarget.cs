using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using PartnerRelationships.Fuzz.Mutation;
using PartnerRelationships.Fuzz.Running;

namespace PartnerRelationships.Fuzz.Targets.Files;

/// <summary>A reader of files, each input in a file of the same name.</summary>
/// <param name="name">What is read.</param>
/// <param name="file">The file's name.</param>
/// <param name="mutator">Makes inputs of its form.</param>
/// <param name="read">Reads the file at a path.</param>
internal sealed class FileTarget(string name, string file, IMutator mutator, Func<string, byte[], Task> read) : IFuzzTarget, IDisposable
{
    private readonly Lazy<DirectoryInfo> folder = new(() => Directory.CreateTempSubdirectory("fuzz"));

    /// <summary>One that reads at once.</summary>
    public FileTarget(string name, string file, IMutator mutator, Action<string> read)
        : this(name, file, mutator, (path, _) =>
        {
            read(path);
            return Task.CompletedTask;
        })
    {
    }

    public string Name => name;

    public IReadOnlyList<byte[]> Corpus { get; } = Running.Corpus.Of(name);

    public IMutator Mutator => mutator;

    public Task FeedAsync(byte[] input)
    {
        var path = Path.Combine(folder.Value.FullName, file);
        File.WriteAllBytes(path, input);
        return read(path, input);
    }

    public void Dispose()
    {
        if (folder.IsValueCreated)
        {
            folder.Value.Delete(recursive: true);
        }
    }
}
