using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Fuzz.Running;

/// <summary>How an input was made, so that it can be made again: of which one in the corpus, by which changes.</summary>
/// <param name="Corpus">The place in the target's corpus.</param>
/// <param name="Seeds">The seed of each change, in their order.</param>
internal sealed record Recipe(int Corpus, IReadOnlyList<int> Seeds)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Recipe Parse(string text)
    {
        var numbers = text.Split('.').Select(number => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return new Recipe(numbers[0], numbers[1..]);
    }

    /// <summary>With one change more.</summary>
    public Recipe With(int seed) => this with { Seeds = [.. Seeds, seed] };

    /// <summary>The input.</summary>
    public byte[] Make(IFuzzTarget target) => Seeds.Aggregate(target.Corpus[Corpus], (input, seed) => target.Mutator.Mutate(input, new Random(seed)));

    /// <inheritdoc/>
    public override string ToString() => string.Join('.', Seeds.Prepend(Corpus).Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
