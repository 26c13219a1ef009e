using System;
using System.Collections.Generic;

namespace PartnerRelationships.Commands;

/// <summary>Hands things over in the order in which they were announced, each as soon as it and all before it are known.</summary>
internal sealed class InOrder<TKey, T>(Action<TKey, T> hand)
    where TKey : notnull
    where T : class
{
    private readonly Queue<TKey> announced = new();
    private readonly Dictionary<TKey, T> known = [];

    /// <summary>Announces a thing; false when it was before and has not been handed over.</summary>
    public bool Announce(TKey key)
    {
        var isNew = !announced.Contains(key);
        if (isNew)
        {
            announced.Enqueue(key);
        }

        return isNew;
    }

    /// <summary>Says the result of it.</summary>
    public void Set(TKey key, T value)
    {
        known[key] = value;
        while (announced.Count > 0 && known.TryGetValue(announced.Peek(), out var next))
        {
            known.Remove(announced.Peek());
            hand(announced.Dequeue(), next);
        }
    }

    /// <summary>Hands over what is known, although something before it never will be.</summary>
    public void Finish()
    {
        while (announced.Count > 0)
        {
            var key = announced.Dequeue();
            if (known.TryGetValue(key, out var value))
            {
                hand(key, value);
            }
        }
    }
}
