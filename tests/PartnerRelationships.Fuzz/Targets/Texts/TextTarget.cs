using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using PartnerRelationships.Fuzz.Mutation;
using PartnerRelationships.Fuzz.Running;

namespace PartnerRelationships.Fuzz.Targets.Texts;

/// <summary>A reader of texts.</summary>
/// <param name="name">What is read.</param>
/// <param name="mutator">Makes inputs of its form.</param>
/// <param name="read">Reads a text.</param>
internal sealed class TextTarget(string name, IMutator mutator, Func<string, Task> read) : IFuzzTarget
{
    /// <summary>One that reads at once.</summary>
    public TextTarget(string name, IMutator mutator, Action<string> read)
        : this(name, mutator, text =>
        {
            read(text);
            return Task.CompletedTask;
        })
    {
    }

    public string Name => name;

    public IReadOnlyList<byte[]> Corpus { get; } = Running.Corpus.Of(name);

    public IMutator Mutator => mutator;

    public Task FeedAsync(byte[] input) => read(Encoding.UTF8.GetString(input));
}
