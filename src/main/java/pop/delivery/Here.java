package pop.delivery;

import org.springframework.stereotype.Component;

/// The page of what is waiting: nothing leaves the building, so there is nothing to do.
@Component
class Here implements Channel {

    @Override
    public boolean carries(Message.Way way) {
        return way == Message.Way.HERE;
    }

    @Override
    public Answer send(Message message, Written words, boolean before) {
        return new Answer.Taken(false);
    }
}
